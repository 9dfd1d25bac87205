package io.datacommunicator.platform.page;

import java.util.Set;

/**
 * The pages of one feature.
 *
 * @param folder of its templates and texts, below {@code /pages/}
 * @param forEverybody paths that are shown to whoever comes
 * @param forSignedIn paths to which people are led through sign-in
 * @param withScript those of its paths that load scripts of ours; all others run none
 */
public record FeaturePages(String folder, Set<String> forEverybody, Set<String> forSignedIn, Set<String> withScript) {
    public FeaturePages {
        forEverybody = Set.copyOf(forEverybody);
        forSignedIn = Set.copyOf(forSignedIn);
        withScript = Set.copyOf(withScript);
    }

    public static FeaturePages in(String folder) {
        return new FeaturePages(folder, Set.of(), Set.of(), Set.of());
    }

    public FeaturePages forEverybody(String... paths) {
        return new FeaturePages(folder, Set.of(paths), forSignedIn, withScript);
    }

    public FeaturePages forSignedIn(String... paths) {
        return new FeaturePages(folder, forEverybody, Set.of(paths), withScript);
    }

    public FeaturePages withScript(String... paths) {
        return new FeaturePages(folder, forEverybody, forSignedIn, Set.of(paths));
    }
}

package io.datacommunicator.platform.testing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Policies of {@link FakeVault}: what a token may do with a path. The longest rule that fits counts. */
final class FakeVaultPolicies {
    private static final Pattern RULE =
            Pattern.compile("path\\s+\"([^\"]+)\"\\s*\\{\\s*capabilities\\s*=\\s*\\[([^]]*)]\\s*}");

    private final Map<String, List<Rule>> policies = new ConcurrentHashMap<>();

    FakeVaultAnswer write(String name, String text) {
        List<Rule> rules = new ArrayList<>();
        RULE.matcher(text).results().forEach(found -> rules.add(Rule.of(found.group(1), found.group(2))));
        policies.put(name, rules);
        return FakeVaultAnswer.nothing();
    }

    boolean allow(List<String> held, String path, String capability) {
        List<String> granted = of(held, path);
        return granted.contains("root") || granted.contains(capability);
    }

    List<String> of(List<String> held, String path) {
        if (held.contains("root")) {
            return List.of("root");
        }
        return held.stream()
                .flatMap(name -> policies.getOrDefault(name, List.of()).stream())
                .filter(rule -> rule.pattern.matcher(path).matches())
                .max(Comparator.comparingInt(rule -> rule.path.length()))
                .map(rule -> rule.capabilities)
                .orElse(List.of("deny"));
    }

    private record Rule(String path, Pattern pattern, List<String> capabilities) {
        static Rule of(String path, String capabilities) {
            String pattern = Pattern.quote(path).replace("+", "\\E[^/]+\\Q");
            if (path.endsWith("*")) {
                pattern = pattern.replace("*\\E", "\\E.*");
            }
            List<String> names = Pattern.compile("\"([a-z]+)\"")
                    .matcher(capabilities)
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            return new Rule(path, Pattern.compile(pattern), names);
        }
    }
}

package io.datacommunicator.platform.notice;

import io.datacommunicator.schema.catalogue.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes letters: the texts of a kind ({@code subject}, {@code body}, {@code button}, {@code after}) in one layout. */
final class Letters {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)}");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");

    private final Map<Language, Map<String, String>> texts =
            Arrays.stream(Language.values()).collect(Collectors.toUnmodifiableMap(Function.identity(), Letters::read));
    private final String layout = layout();

    Letter write(Notice notice) {
        Map<String, String> text = texts(notice.language());
        String subject = of(text, notice.kind().key() + ".subject");
        String footer = of(text, "footer");
        List<Block> blocks = blocks(notice, text);
        return new Letter(subject, plain(blocks, footer), html(notice.language(), subject, blocks, footer));
    }

    Map<String, String> texts(Language language) {
        return Objects.requireNonNull(texts.get(language));
    }

    private static List<Block> blocks(Notice notice, Map<String, String> text) {
        String key = notice.kind().key();
        List<Block> blocks = new ArrayList<>();
        blocks.addAll(paragraphs(of(text, "greeting"), notice));
        blocks.addAll(paragraphs(of(text, key + ".body"), notice));
        String link = notice.values().get("link");
        if (link != null) {
            blocks.add(new Block.Button(of(text, key + ".button"), link));
        }
        String code = notice.values().get("code");
        if (code != null) {
            blocks.addAll(paragraphs(of(text, "code"), notice));
            blocks.add(new Block.Code(code));
        }
        blocks.addAll(paragraphs(text.getOrDefault(key + ".after", ""), notice));
        return blocks;
    }

    private static List<Block> paragraphs(String text, Notice notice) {
        return text.lines()
                .filter(line -> !line.isBlank())
                .<Block>map(line -> new Block.Paragraph(fill(line, name -> value(notice, name))))
                .toList();
    }

    private static String plain(List<Block> blocks, String footer) {
        return blocks.stream().map(Block::plain).collect(Collectors.joining("\n\n")) + "\n\n-- \nData Communicator\n"
                + footer + "\n";
    }

    private String html(Language language, String subject, List<Block> blocks, String footer) {
        Map<String, String> parts = Map.of(
                "language", language.name().toLowerCase(Locale.ROOT),
                "subject", Block.escape(subject),
                "body", blocks.stream().map(Block::html).collect(Collectors.joining("\n")),
                "footer", Block.escape(footer));
        return fill(layout, name -> of(parts, name));
    }

    /** Names are people's own words; a line break in one would let it write the letter. */
    private static String value(Notice notice, String name) {
        String value =
                name.equals("page") ? of(notice.values(), "link").replaceFirst("#.*", "") : of(notice.values(), name);
        return CONTROL.matcher(value).replaceAll(" ");
    }

    private static String of(Map<String, String> texts, String key) {
        return Objects.requireNonNull(texts.get(key), key);
    }

    private static String fill(String text, Function<String, String> values) {
        return PLACEHOLDER.matcher(text).replaceAll(found -> Matcher.quoteReplacement(values.apply(found.group(1))));
    }

    private static Map<String, String> read(Language language) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                "notices.texts",
                Locale.of(language.name().toLowerCase(Locale.ROOT)),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return bundle.keySet().stream().collect(Collectors.toUnmodifiableMap(Function.identity(), bundle::getString));
    }

    private static String layout() {
        try (InputStream file = Objects.requireNonNull(Letters.class.getResourceAsStream("/notices/letter.html"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

package io.datacommunicator.platform.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.datacommunicator.schema.catalogue.Language;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class LettersTests {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)}");

    private final Letters letters = new Letters();

    static Stream<Arguments> everything() {
        return Arrays.stream(NoticeKind.values())
                .flatMap(kind -> Arrays.stream(Language.values()).map(language -> Arguments.of(kind, language)));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void everyKindHasEveryLanguageAndShowsEveryValue(NoticeKind kind, Language language) {
        Letter letter = letters.write(notice(kind, language));

        assertThat(letter.subject()).isNotBlank().doesNotContain("{", "\n");
        for (String value : kind.needs()) {
            assertThat(letter.plain()).contains("the-" + value);
            assertThat(letter.html()).contains("the-" + value);
        }
        assertThat(letter.plain() + letter.html()).doesNotContainPattern(PLACEHOLDER);
        assertThat(letter.html()).contains("<html lang=\"" + language.name().toLowerCase(java.util.Locale.ROOT) + "\"");
    }

    @ParameterizedTest
    @MethodSource("everything")
    void textsAskForNothingThatTheKindDoesNotHave(NoticeKind kind, Language language) {
        Set<String> asked = letters.texts(language).entrySet().stream()
                .filter(text -> text.getKey().startsWith(kind.key() + "."))
                .flatMap(text -> PLACEHOLDER.matcher(text.getValue()).results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(kind.needs()).containsAll(asked);
    }

    @ParameterizedTest
    @EnumSource
    void languagesHaveTheSameTexts(Language language) {
        assertThat(letters.texts(language).keySet())
                .isEqualTo(letters.texts(Language.EN).keySet());
        assertThat(letters.texts(language).values()).noneMatch(String::isBlank);
        assertThat(Arrays.stream(Language.values())
                        .filter(other -> letters.texts(other).equals(letters.texts(language))))
                .containsExactly(language);
    }

    @Test
    void everyTextBelongsToAKind() {
        Set<String> kinds =
                Arrays.stream(NoticeKind.values()).map(NoticeKind::key).collect(Collectors.toSet());

        assertThat(letters.texts(Language.EN).keySet())
                .allMatch(key -> Set.of("greeting", "code", "footer").contains(key)
                        || kinds.contains(key.substring(0, key.indexOf('.'))));
    }

    @Test
    void nameWritesNoHtmlAndNoLineOfItsOwn() {
        Notice notice = new Notice(
                NoticeKind.ACCOUNT_ERASED,
                Language.EN,
                "a@example.com",
                Map.of("name", "<script>\r\nBcc: all@example.com {receipt} $1", "receipt", "R"));

        Letter letter = letters.write(notice);

        assertThat(letter.html()).doesNotContain("<script>").contains("&lt;script&gt; Bcc");
        assertThat(letter.plain()).contains("Hello <script> Bcc: all@example.com {receipt} $1,");
    }

    @Test
    void linkIsWholeInPlainText() {
        String link = "https://platform.example/registration/confirm#ABCDE-FGHJK";
        Letter letter = letters.write(new Notice(
                NoticeKind.CONFIRM_REGISTRATION,
                Language.DE,
                "a@example.com",
                Map.of("name", "A", "link", link, "code", "ABCDE-FGHJK")));

        assertThat(letter.plain())
                .contains("\n" + link + "\n")
                .contains("öffnen Sie https://platform.example/registration/confirm und")
                .contains("\nABCDE-FGHJK\n");
    }

    @Test
    void noticeWithoutAValueCannotBeMade() {
        assertThatThrownBy(() -> new Notice(NoticeKind.RESET_PASSWORD, Language.EN, "a@example.com", Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Notice notice(NoticeKind kind, Language language) {
        return new Notice(
                kind,
                language,
                "a@example.com",
                kind.needs().stream().collect(Collectors.toMap(Function.identity(), value -> "the-" + value)));
    }
}

package io.datacommunicator.platform.account;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A mail address that can be written to, in the one form in which it is kept: full-width and other compatible letters
 * made plain (NFKC), the domain in lower case and ASCII (IDNA). Letters that only look like others are refused: before
 * the at sign everything but ASCII, behind it labels that mix scripts or imitate Latin ones.
 */
public record MailAddress(String text) {
    private static final int LONGEST = 254;
    private static final Pattern LOCAL =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern ASCII_DOMAIN =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9-]{2,63}");
    /** Cyrillic and Greek letters that are drawn like Latin ones. */
    private static final String IMITATIONS = "аеорсухіјѕһӏԁԛԝвнкмтгпοανρυικτχωγ";

    private static final Set<Set<Character.UnicodeScript>> WRITTEN_TOGETHER = Set.of(
            Set.of(Character.UnicodeScript.HAN, Character.UnicodeScript.HIRAGANA, Character.UnicodeScript.KATAKANA),
            Set.of(Character.UnicodeScript.HAN, Character.UnicodeScript.HANGUL),
            Set.of(Character.UnicodeScript.HAN, Character.UnicodeScript.BOPOMOFO));

    /** Empty where nothing can be written to what was typed. */
    public static Optional<MailAddress> parse(String typed) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        String plain = Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC);
        int at = plain.lastIndexOf('@');
        String local = plain.substring(0, Math.max(at, 0));
        if (local.length() > 64 || !LOCAL.matcher(local).matches()) {
            return Optional.empty();
        }
        return domain(plain.substring(at + 1).toLowerCase(Locale.ROOT))
                .map(domain -> local + "@" + domain)
                .filter(address -> address.length() <= LONGEST)
                .map(MailAddress::new);
    }

    /** The form under which an address is looked up, for whatever was typed. */
    static String canonical(String typed) {
        return parse(typed).map(MailAddress::text).orElse(typed);
    }

    private static Optional<String> domain(String typed) {
        try {
            String ascii = IDN.toASCII(typed, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
            boolean honest = Stream.of(
                            IDN.toUnicode(ascii, IDN.ALLOW_UNASSIGNED).split("\\."))
                    .allMatch(MailAddress::honest);
            return honest && ASCII_DOMAIN.matcher(ascii).matches() ? Optional.of(ascii) : Optional.empty();
        } catch (IllegalArgumentException notADomain) {
            return Optional.empty();
        }
    }

    private static boolean honest(String label) {
        Set<Character.UnicodeScript> scripts = new TreeSet<>();
        label.codePoints().mapToObj(Character.UnicodeScript::of).forEach(scripts::add);
        scripts.removeAll(Set.of(Character.UnicodeScript.COMMON, Character.UnicodeScript.INHERITED));
        if (label.startsWith("xn--")) {
            // Could not be read, so nobody can say how it looks.
            return false;
        }
        boolean oneScript =
                scripts.size() <= 1 || WRITTEN_TOGETHER.stream().anyMatch(together -> together.containsAll(scripts));
        boolean imitates = label.codePoints().anyMatch(letter -> letter > 0x7f)
                && label.codePoints().filter(Character::isLetter).allMatch(letter -> IMITATIONS.indexOf(letter) >= 0);
        return oneScript && !imitates;
    }

    @Override
    public String toString() {
        return "MailAddress";
    }
}

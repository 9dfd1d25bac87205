package io.datacommunicator.platform.account;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Whether a password may be chosen: long enough, not absurdly long, hard to guess by estimate (zxcvbn) for somebody who
 * knows name and address, and not stolen before. Which kinds of characters it has is nobody's business.
 */
@Component
final class PasswordRules {
    private static final int SHORTEST = 8;
    static final int LONGEST = 128;
    /** Of 0 to 4: safely unguessable, some 10^8 guesses and more. */
    private static final int STRONG = 3;

    private final Zxcvbn estimate = new Zxcvbn();
    private final BreachedPasswords breached;

    PasswordRules(AccountSettings settings) {
        this.breached = new BreachedPasswords(settings.breachedPasswords());
    }

    /** What is wrong with it; the cheapest question first, so that a password of a megabyte costs nothing. */
    Optional<Problem> problem(String password, String... known) {
        if (password.length() < SHORTEST) {
            return Optional.of(Problem.SHORT);
        }
        if (password.length() > LONGEST) {
            return Optional.of(Problem.LONG);
        }
        if (breached.contain(password)) {
            return Optional.of(Problem.BREACHED);
        }
        List<String> easy = Stream.concat(
                        Stream.of("data", "communicator", "coffee", "kaffee"),
                        Stream.of(known).flatMap(words -> Stream.of(words.split("[\\s@.]+"))))
                .filter(word -> !word.isBlank())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
        boolean weak =
                ownWords(password, easy) || estimate.measure(password, easy).getScore() < STRONG;
        return weak ? Optional.of(Problem.WEAK) : Optional.empty();
    }

    /** Whether hardly a letter is left without the words that everybody knows who knows the person. */
    private static boolean ownWords(String password, List<String> easy) {
        String letters = password.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
        String rest = letters;
        for (String word : easy) {
            rest = word.length() < 3 ? rest : rest.replace(word, "");
        }
        return rest.length() < letters.length() && rest.length() < 4;
    }

    /** Why not. */
    enum Problem {
        SHORT,
        LONG,
        WEAK,
        BREACHED
    }
}

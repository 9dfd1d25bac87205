package io.datacommunicator.platform.communicator;

import java.util.Base64;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * A random code that is shown once and kept as its {@link CodeIndex} only. Codes for people have no vowels, which make words, and
 * nothing that looks like something else; case, spaces and hyphens do not matter.
 */
record SecretCode(String text) {
    /** RFC 8628, part 6.1. */
    private static final String CONSONANTS = "BCDFGHJKLMNPQRSTVWXZ";

    private static final String CONSONANTS_AND_DIGITS = CONSONANTS + "23456789";
    private static final int GROUP = 4;
    private static final int USER_CODE_LENGTH = 8;
    private static final int CLAIM_CODE_LENGTH = 24;
    private static final int TOKEN_BYTES = 32;

    /** 256 bits, for programs. */
    static SecretCode token(RandomGenerator random) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return new SecretCode(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** 34 bits, as {@code BCDF-GHJK}: typed by a person within minutes, and guesses are counted. */
    static SecretCode userCode(RandomGenerator random) {
        return grouped(random, CONSONANTS, USER_CODE_LENGTH);
    }

    /** 115 bits, in six groups of four: good for weeks, so nobody must be able to guess it. */
    static SecretCode claimCode(RandomGenerator random) {
        return grouped(random, CONSONANTS_AND_DIGITS, CLAIM_CODE_LENGTH);
    }

    /** What somebody typed, in the way we write it. */
    static SecretCode typed(String text) {
        StringBuilder code = new StringBuilder();
        text.toUpperCase(Locale.ROOT)
                .chars()
                .filter(sign -> CONSONANTS_AND_DIGITS.indexOf(sign) >= 0)
                .limit(CLAIM_CODE_LENGTH + 1L)
                .forEach(sign -> append(code, (char) sign));
        return new SecretCode(code.toString());
    }

    private static SecretCode grouped(RandomGenerator random, String alphabet, int length) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < length; i++) {
            append(code, alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return new SecretCode(code.toString());
    }

    private static void append(StringBuilder code, char sign) {
        if (code.length() % (GROUP + 1) == GROUP) {
            code.append('-');
        }
        code.append(sign);
    }

    @Override
    public String toString() {
        return "SecretCode";
    }
}

package io.datacommunicator.platform.account;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * What a link in a mail carries: 25 letters and digits (125 random bits), in groups of five. Letters that are easily
 * mistaken do not occur and are understood (Crockford's base 32). The database knows its hash alone.
 */
record LinkCode(String letters) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 25;
    private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");

    static LinkCode random(RandomGenerator random) {
        StringBuilder letters = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            letters.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new LinkCode(letters.toString());
    }

    static Optional<LinkCode> parse(String typed) {
        if (typed.length() > 100) {
            return Optional.empty();
        }
        String letters = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replaceAll("[IL]", "1");
        return FORM.matcher(letters).matches() ? Optional.of(new LinkCode(letters)) : Optional.empty();
    }

    /** As it is written in a mail. */
    String text() {
        return letters.replaceAll("(.{5})(?!$)", "$1-");
    }

    /** Under which its row is found. */
    UUID id() {
        try {
            ByteBuffer hash = ByteBuffer.wrap(
                    MessageDigest.getInstance("SHA-256").digest(letters.getBytes(StandardCharsets.US_ASCII)));
            return new UUID(hash.getLong(), hash.getLong());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("no SHA-256 in this JDK", impossible);
        }
    }

    @Override
    public String toString() {
        return "LinkCode";
    }
}

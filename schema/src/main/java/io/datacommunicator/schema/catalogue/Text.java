package io.datacommunicator.schema.catalogue;

/** One thing said in every language. */
public record Text(String de, String fr, String it, String en) {

    public Text {
        if (de.isBlank() || fr.isBlank() || it.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("a text is blank in one of its languages");
        }
    }

    public String in(Language language) {
        return switch (language) {
            case DE -> de;
            case FR -> fr;
            case IT -> it;
            case EN -> en;
        };
    }
}

package io.datacommunicator.schema.catalogue;

/** What one product code means on one model. */
public record Product(int code, Text text) {

    /** The highest code a counter slot can carry. */
    public static final int HIGHEST_CODE = 0xFF;

    public Product {
        if (code < 1 || code > HIGHEST_CODE) {
            throw new IllegalArgumentException("a product code is between 1 and " + HIGHEST_CODE);
        }
    }

    public String name(Language language) {
        return text.in(language);
    }
}

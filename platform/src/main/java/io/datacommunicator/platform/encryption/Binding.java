package io.datacommunicator.platform.encryption;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * The place sealed bytes belong to. They open nowhere else: not in another column, not in another row.
 *
 * @param column as {@code schema.table.column}
 * @param rowKey the parts of the row's primary key, in their order
 */
public record Binding(String column, List<UUID> rowKey) {
    public Binding {
        rowKey = List.copyOf(rowKey);
    }

    public static Binding of(String column, UUID... rowKey) {
        return new Binding(column, List.of(rowKey));
    }

    /** Each part with its length before it, so that no two places read alike. */
    byte[] associatedData(int formatVersion) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(96);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            byte[] name = column.getBytes(StandardCharsets.UTF_8);
            out.writeInt(name.length);
            out.write(name);
            out.writeInt(rowKey.size() * Long.BYTES * 2);
            for (UUID part : rowKey) {
                out.writeLong(part.getMostSignificantBits());
                out.writeLong(part.getLeastSignificantBits());
            }
            out.writeInt(Byte.BYTES);
            out.writeByte(formatVersion);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}

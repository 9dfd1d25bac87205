package io.datacommunicator.schema.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/** The SDL of the platform, all files of {@code graphql/} together. Works from a directory and from a plain jar. */
public final class Sdl {

    private static final String FOLDER = "/graphql";

    private Sdl() {}

    public static String text() {
        try {
            var folder = folder();
            if (!folder.getScheme().equals("jar")) {
                return read(Path.of(folder));
            }
            try (var jar = FileSystems.newFileSystem(folder, Map.of())) {
                return read(jar.getPath(FOLDER));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URI folder() {
        var folder = Sdl.class.getResource(FOLDER);
        if (folder == null) {
            throw new IllegalStateException("the SDL is missing");
        }
        try {
            return folder.toURI();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".graphqls"))
                    .sorted()
                    .map(Sdl::content)
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

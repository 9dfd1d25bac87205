package io.datacommunicator.platform.encryption;

import io.datacommunicator.platform.failure.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Named keys in a folder, for development: one file a key with all its versions, each file sealed under a root key that
 * lies in a PKCS#12 store behind a password. On disk when {@code create} returns; a deleted file is the end of its key,
 * as far as the file system really forgets it. Whoever has the folder and the password has every key, which is why this
 * refuses to be used in production. What it wraps is a {@link Seal} whose key id is the version. Thread-safe within one
 * process.
 */
final class LocalKeys implements TransitKeys, KeyKeeper {
    private static final int KEY_BYTES = 32;
    private static final String ALIAS = "root";

    private final Path folder;
    private final SecretKey root;
    private final SecureRandom random;
    private final Seal seal;

    private LocalKeys(Path folder, SecretKey root, SecureRandom random) {
        this.folder = folder;
        this.root = root;
        this.random = random;
        this.seal = new Seal(random);
    }

    /** Opens the folder or makes a new one. A wrong password is an {@link IllegalStateException}. */
    static LocalKeys in(Path folder, char[] password, SecureRandom random) {
        try {
            Files.createDirectories(folder);
            Path store = folder.resolve("root.p12");
            SecretKey root = Files.exists(store) ? load(store, password) : make(store, password, random);
            return new LocalKeys(folder, root, random);
        } catch (IOException | GeneralSecurityException broken) {
            throw new IllegalStateException("cannot open the local key store " + folder, broken);
        }
    }

    @Override
    public Mono<Void> create(String name) {
        return onDisk(() -> {
                    makeFile(file(name), binding(name));
                    return true;
                })
                .then();
    }

    /** One after the other: the second of two makers must find the key that the first has begun to use. */
    private synchronized void makeFile(Path file, Binding binding) throws IOException {
        if (!Files.exists(file)) {
            write(file, seal.seal(root, Seal.NO_KEY_ID, binding, LocalVersions.first(randomKey())));
        }
    }

    @Override
    public Mono<NewDataKey> newDataKey(String name) {
        return onDisk(() -> {
            byte[] key = randomKey();
            return new NewDataKey(SecretBytes.copyOf(key), wrap(name, key));
        });
    }

    @Override
    public Mono<SecretBytes> unwrap(String name, byte[] wrapped) {
        return onDisk(() -> SecretBytes.copyOf(open(name, wrapped)));
    }

    @Override
    public Mono<List<Rewrapped>> rewrap(String name, List<byte[]> wrapped) {
        return onDisk(() -> {
            versions(name);
            return wrapped.stream().map(one -> rewrapped(name, one)).toList();
        });
    }

    private Rewrapped rewrapped(String name, byte[] wrapped) {
        try {
            return new Rewrapped.Moved(wrap(name, open(name, wrapped)));
        } catch (Failure.IntegrityViolated altered) {
            return new Rewrapped.Broken();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Keys of before there were versions carry no number. */
    @Override
    public int version(byte[] wrapped) {
        UUID id = Seal.keyId(Binding.of("local key"), wrapped);
        if (id.getMostSignificantBits() != 0 || id.getLeastSignificantBits() >>> 31 != 0) {
            throw new Failure.IntegrityViolated("local key");
        }
        return Math.max(1, (int) id.getLeastSignificantBits());
    }

    @Override
    public Mono<Integer> rotate(String name) {
        return onDisk(() -> change(name, versions -> versions.with(randomKey())).newest());
    }

    @Override
    public Mono<Integer> newestVersion(String name) {
        return onDisk(() -> versions(name).newest());
    }

    @Override
    public Mono<Void> raiseMinimum(String name, int version) {
        return onDisk(() -> change(name, versions -> versions.from(version))).then();
    }

    @Override
    public Mono<Void> lowerMinimum(String name) {
        return onDisk(() -> change(name, versions -> versions.from(versions.oldest())))
                .then();
    }

    @Override
    public Mono<Void> trim(String name, int version) {
        return onDisk(() -> change(name, versions -> versions.without(version))).then();
    }

    @Override
    public Mono<Void> delete(String name) {
        return onDisk(() -> Files.deleteIfExists(file(name))).then();
    }

    private byte[] wrap(String name, byte[] key) throws IOException {
        LocalVersions versions = versions(name);
        return seal.seal(aes(versions.key(versions.newest())), new UUID(0, versions.newest()), binding(name), key);
    }

    private byte[] open(String name, byte[] wrapped) throws IOException {
        return seal.open(aes(versions(name).key(version(wrapped))), binding(name), wrapped);
    }

    private synchronized LocalVersions change(String name, UnaryOperator<LocalVersions> how) throws IOException {
        LocalVersions changed = how.apply(versions(name));
        write(file(name), seal.seal(root, Seal.NO_KEY_ID, binding(name), changed.bytes()));
        return changed;
    }

    private LocalVersions versions(String name) throws IOException {
        try {
            return LocalVersions.read(seal.open(root, binding(name), Files.readAllBytes(file(name))));
        } catch (NoSuchFileException deleted) {
            throw new Failure.IntegrityViolated("local key");
        }
    }

    private Path file(String name) {
        return folder.resolve(KeyNames.require(name) + ".key");
    }

    private static Binding binding(String name) {
        return Binding.of("local-keys." + name);
    }

    private byte[] randomKey() {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return key;
    }

    private static SecretKey aes(byte[] key) {
        return new SecretKeySpec(key, "AES");
    }

    private static SecretKey load(Path store, char[] password) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, password);
        }
        return (SecretKey) keys.getKey(ALIAS, password);
    }

    private static SecretKey make(Path store, char[] password, SecureRandom random)
            throws IOException, GeneralSecurityException {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        KeyStore keys = KeyStore.getInstance("PKCS12");
        keys.load(null, password);
        keys.setEntry(ALIAS, new KeyStore.SecretKeyEntry(aes(key)), new KeyStore.PasswordProtection(password));
        Path next = newFile(store);
        try (OutputStream out = Files.newOutputStream(next)) {
            keys.store(out, password);
        }
        rename(next, store);
        return aes(key);
    }

    private static void write(Path file, byte[] content) throws IOException {
        Path next = newFile(file);
        Files.write(next, content);
        rename(next, file);
    }

    private static Path newFile(Path file) throws IOException {
        return Files.createTempFile(
                file.getParent(),
                "new",
                ".tmp",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    /** First the content is on disk, then the name, then the folder: a power cut leaves the old or the new, never half. */
    private static void rename(Path next, Path file) throws IOException {
        sync(next, StandardOpenOption.WRITE);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        Path folder = file.getParent();
        if (folder != null) {
            sync(folder, StandardOpenOption.READ);
        }
    }

    private static void sync(Path path, StandardOpenOption mode) throws IOException {
        try (FileChannel channel = FileChannel.open(path, mode)) {
            channel.force(true);
        }
    }

    private static <T> Mono<T> onDisk(Callable<T> work) {
        return Mono.fromCallable(work)
                .onErrorMap(IOException.class, UncheckedIOException::new)
                .subscribeOn(Schedulers.boundedElastic());
    }
}

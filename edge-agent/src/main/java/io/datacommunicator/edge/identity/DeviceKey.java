package io.datacommunicator.edge.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Set;

/**
 * The agent's P-256 key pair, made on first use and kept in {@code device-key.json}, which only its owner may read. The
 * private half never leaves this class. Thread-safe.
 */
public final class DeviceKey {

    private static final String FILE = "device-key.json";
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final Duration ASSERTION_LIFE = Duration.ofMinutes(2);

    private final ECKey key;
    private final String clientId;
    private final SecureRandom random;

    private DeviceKey(ECKey key, SecureRandom random) throws JOSEException {
        this.key = key;
        this.clientId = key.computeThumbprint("SHA-256").toString();
        this.random = random;
    }

    /** Reads the key of this directory, or makes it. A key that others may read is refused. */
    public static DeviceKey in(Path directory, SecureRandom random) throws IOException {
        var file = directory.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(directory);
                write(file, new ECKeyGenerator(Curve.P_256).secureRandom(random).generate());
            }
            return new DeviceKey(read(file), random);
        } catch (ParseException | JOSEException e) {
            // Without the cause: its message may quote the file.
            throw new IOException(FILE + " does not hold a key pair of curve P-256");
        }
    }

    /** The RFC 7638 SHA-256 thumbprint of the public key. */
    public String clientId() {
        return clientId;
    }

    /** The public key as a JWK on one line. */
    public String publicJwk() {
        return key.toPublicJWK().toJSONString();
    }

    /** Proves once, for the next two minutes, to one audience, that this agent holds its key (RFC 7523). */
    public String assertion(URI audience, Instant now) {
        var claims = new JWTClaimsSet.Builder()
                .issuer(clientId)
                .subject(clientId)
                .audience(audience.toString())
                .jwtID(nonce())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(ASSERTION_LIFE)))
                .build();
        var jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(clientId).build(), claims);
        try {
            jwt.sign(new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("a P-256 key signs ES256", e);
        }
        return jwt.serialize();
    }

    private String nonce() {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static ECKey read(Path file) throws IOException, ParseException, JOSEException {
        if (!OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
            throw new IOException(FILE + " may be read by others; it must have mode 600");
        }
        var key = ECKey.parse(Files.readString(file));
        if (!key.isPrivate() || !Curve.P_256.equals(key.getCurve())) {
            throw new JOSEException("another kind of key");
        }
        return key;
    }

    private static void write(Path file, ECKey key) throws IOException {
        var unfinished = Files.createTempFile(
                file.getParent(), FILE, ".unfinished", PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        try (var channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(key.toJSONString().getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }
}

package io.datacommunicator.platform.testing;

import io.datacommunicator.platform.testing.FakeVault.Generation;
import io.datacommunicator.platform.testing.FakeVaultAnswer.Refusal;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;

/** One transit key of {@link FakeVault} with its versions. Guarded by its own monitor. */
final class FakeVaultKey {
    private static final Pattern CIPHERTEXT = Pattern.compile("vault:v([0-9]+):(.*)");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String name;
    private final Generation generation;
    private final boolean exportable;
    private final NavigableMap<Integer, byte[]> versions = new TreeMap<>();
    private int minDecryption = 1;
    private int minEncryption;
    private int minAvailable;
    private boolean deletionAllowed;

    FakeVaultKey(String name, Generation generation, boolean exportable) {
        this.name = name;
        this.generation = generation;
        this.exportable = exportable;
        rotate();
    }

    synchronized void rotate() {
        versions.put(versions.isEmpty() ? 1 : versions.lastKey() + 1, random(32));
    }

    synchronized boolean deletionAllowed() {
        return deletionAllowed;
    }

    synchronized void configure(JsonNode body) {
        int minimum = body.path("min_decryption_version").asInt(minDecryption);
        if (minimum > versions.lastKey()) {
            throw new Refusal(
                    400,
                    "cannot set min decryption version of " + minimum + ", latest key version is "
                            + versions.lastKey());
        }
        minDecryption = minimum;
        minEncryption = body.path("min_encryption_version").asInt(minEncryption);
        deletionAllowed = body.path("deletion_allowed").asBoolean(deletionAllowed);
    }

    synchronized void trim(int version) {
        if (minEncryption == 0) {
            throw new Refusal(
                    400, "minimum available version cannot be set when minimum encryption version is not set");
        }
        if (version > Math.min(minDecryption, minEncryption)) {
            throw new Refusal(400, "minimum available version cannot be greater than the other minimums");
        }
        minAvailable = version;
        versions.headMap(version, false).clear();
    }

    synchronized Map<String, Object> encrypt(byte[] plain) {
        byte[] nonce = random(12);
        int version = versions.lastKey();
        byte[] sealed = run(Cipher.ENCRYPT_MODE, version, nonce, plain);
        byte[] all = ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("ciphertext", "vault:v" + version + ":" + Base64.getEncoder().encodeToString(all));
        answer.put("key_version", version);
        return answer;
    }

    synchronized byte[] decrypt(String ciphertext) {
        if (ciphertext.isEmpty()) {
            throw new Refusal(400, "missing ciphertext to decrypt");
        }
        Matcher parts = CIPHERTEXT.matcher(ciphertext);
        if (!parts.matches()) {
            throw new Refusal(400, "invalid ciphertext: no prefix");
        }
        int version = Math.max(1, Integer.parseInt(parts.group(1)));
        if (version > versions.lastKey()) {
            throw new Refusal(400, "invalid ciphertext: version is too new");
        }
        if (version < minDecryption) {
            throw new Refusal(400, "ciphertext or signature version is disallowed by policy (too old)");
        }
        byte[] all = FakeVaultTransit.base64(parts.group(2));
        if (all.length < 12) {
            throw new Refusal(400, "invalid ciphertext: not enough bytes");
        }
        return run(Cipher.DECRYPT_MODE, version, Arrays.copyOf(all, 12), Arrays.copyOfRange(all, 12, all.length));
    }

    synchronized Map<String, Object> description() {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("name", name);
        answer.put("type", "aes256-gcm96");
        answer.put("derived", false);
        answer.put("exportable", exportable);
        answer.put("allow_plaintext_backup", false);
        answer.put("deletion_allowed", deletionAllowed);
        answer.put("latest_version", versions.lastKey());
        answer.put("min_available_version", minAvailable);
        answer.put("min_decryption_version", minDecryption);
        answer.put("min_encryption_version", minEncryption);
        Map<String, Object> times = new LinkedHashMap<>();
        versions.keySet().forEach(version -> times.put(version.toString(), 1795347438));
        answer.put("keys", times);
        return answer;
    }

    private byte[] run(int mode, int version, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(versions.get(version), "AES"), new GCMParameterSpec(128, nonce));
            return cipher.doFinal(input);
        } catch (AEADBadTagException altered) {
            throw new Refusal(generation == Generation.OLD ? 500 : 400, "cipher: message authentication failed");
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    static byte[] random(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}

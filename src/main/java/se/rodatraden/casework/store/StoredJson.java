package se.rodatraden.casework.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.databind.json.JsonMapper;

/** A record as text in a column, and the hash by which the text is known to be the same. */
final class StoredJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private StoredJson() {}

    static String write(Record content) {
        return MAPPER.writeValueAsString(content);
    }

    static <T extends Record> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    static String hash(String json) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}

package tachotwin.app.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tachotwin.gost.Certificate;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;
import tachotwin.skzi.key.BlockKeys;

/**
 * What is needed to verify the archive of a simulated block, beside the archive: a file that says
 * of itself that its keys are test keys. The key that signs is not in it.
 *
 * @param partNumber serial number of the block
 * @param archiveKey key of the archive's MACs, 32 octets
 * @param certificate the block's certificate, whose key the seals are verified with
 */
public record TestKeyStore(String partNumber, Octets archiveKey, Certificate certificate) {
  /** Its name in the folder of an archive. */
  public static final String FILE = "test-keys.json";

  private static final String KIND = "tachotwin test key store";
  private static final int KEY = 32;

  /** That of a block. */
  public static TestKeyStore of(BlockKeys keys) {
    return new TestKeyStore(
        keys.certificate().subject().number(), keys.archiveKey(), keys.certificate());
  }

  /** Writes it. */
  public void write(Path file) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode out = mapper.createObjectNode();
    out.put("kind", KIND);
    out.put("warning", "Учебные ключи: годятся только для имитатора и ничего не защищают.");
    out.put("partNumber", partNumber);
    out.put("archiveKey", archiveKey.toHex());
    out.put("certificate", certificate.toPem());
    Files.writeString(file, mapper.writeValueAsString(out) + "\n", StandardCharsets.UTF_8);
  }

  /**
   * Reads one.
   *
   * @throws IOException where the file cannot be read
   * @throws DecodeException where it is no key store
   */
  public static TestKeyStore read(Path file) throws IOException, DecodeException {
    JsonNode read = tree(Files.readString(file, StandardCharsets.UTF_8));
    if (!read.path("kind").asText().equals(KIND)) {
      throw refusal("kind", "not a " + KIND);
    }
    return new TestKeyStore(
        read.path("partNumber").asText(),
        key(read.path("archiveKey").asText()),
        Certificate.ofPem(read.path("certificate").asText()));
  }

  private static JsonNode tree(String text) throws DecodeException {
    try {
      return new ObjectMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw refusal("JSON", e.getOriginalMessage());
    }
  }

  private static Octets key(String hex) throws DecodeException {
    try {
      Octets key = Octets.hex(hex);
      if (key.length() == KEY) {
        return key;
      }
    } catch (IllegalArgumentException e) {
      throw refusal("archiveKey", "not hex digits");
    }
    throw refusal("archiveKey", "not 32 octets");
  }

  private static DecodeException refusal(String field, String problem) {
    return new DecodeException(0, field, "4.3.1", problem);
  }
}

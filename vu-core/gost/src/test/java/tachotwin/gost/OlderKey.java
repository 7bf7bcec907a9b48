package tachotwin.gost;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;
import tachotwin.vectors.Vectors;

/** A row of gost/older-keys.json, which OpenSSL with gost-engine has made. */
record OlderKey(JsonNode row) {
  static Stream<OlderKey> all() {
    List<OlderKey> out = new ArrayList<>();
    try {
      new ObjectMapper()
          .readTree(Vectors.text("gost/older-keys.json"))
          .get("rows")
          .forEach(one -> out.add(new OlderKey(one)));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
    return out.stream();
  }

  VerificationKey key() throws DecodeException {
    return VerificationKey.ofDer(octets(row, "publicKey"));
  }

  Certificate certificate() throws DecodeException {
    return Certificate.decode(octets(row, "certificate"));
  }

  /** The signatures, s ‖ r with the most significant octets first. */
  List<KeyRecovery.Signed> signatures() {
    List<KeyRecovery.Signed> out = new ArrayList<>();
    for (JsonNode one : row.get("signatures")) {
      out.add(new KeyRecovery.Signed(octets(one, "message"), octets(one, "signature")));
    }
    return out;
  }

  List<Octets> hashes() {
    List<Octets> out = new ArrayList<>();
    row.get("signatures").forEach(one -> out.add(octets(one, "hash")));
    return out;
  }

  private static Octets octets(JsonNode row, String field) {
    return Octets.hex(row.get(field).asText());
  }

  @Override
  public String toString() {
    return row.get("algorithm").asText() + " " + row.get("paramset").asText();
  }
}

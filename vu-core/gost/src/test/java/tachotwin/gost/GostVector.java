package tachotwin.gost;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.math.ec.ECCurve;
import tachotwin.octet.Octets;
import tachotwin.vectors.Vectors;

/** One row of gost/gost-vectors.json; each row names its source there. */
record GostVector(JsonNode row) {

  static Stream<GostVector> of(String... algorithms) {
    List<GostVector> found = new ArrayList<>();
    for (JsonNode row : file().get("vectors")) {
      if (List.of(algorithms).contains(row.get("alg").asText())) {
        found.add(new GostVector(row));
      }
    }
    return found.stream();
  }

  private static JsonNode file() {
    try {
      return new ObjectMapper().readTree(Vectors.text("gost/gost-vectors.json"));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  String text(String field) {
    return row.get(field).asText();
  }

  boolean has(String field) {
    return row.has(field);
  }

  Octets octets(String field) {
    return Octets.hex(text(field));
  }

  BigInteger number(String field) {
    return new BigInteger(text(field), 16);
  }

  /** The curve that the row prints, or the one that it names. */
  Curve curve() {
    JsonNode curve = row.get("curve");
    if (curve.isTextual()) {
      return curve.asText().contains("512") ? Curve.TC26_512_A : Curve.TC26_256_A;
    }
    GostVector numbers = new GostVector(curve);
    BigInteger q = numbers.number("q");
    ECCurve equation =
        new ECCurve.Fp(
            numbers.number("p"), numbers.number("a"), numbers.number("b"), q, numbers.number("h"));
    ECDomainParameters domain =
        new ECDomainParameters(
            equation,
            equation.createPoint(numbers.number("x"), numbers.number("y")),
            q,
            numbers.number("h"));
    return new Curve(Oids.CURVE_256_A, domain, numbers.octets("q").length(), "of the vector");
  }

  @Override
  public String toString() {
    return text("alg") + ", " + text("name") + " (" + text("source") + ")";
  }
}

package tachotwin.app.lab.reading;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import tachotwin.app.lab.verdict.CertificateVerdict;
import tachotwin.app.lab.verdict.Fault;
import tachotwin.app.lab.verdict.Findings;
import tachotwin.app.lab.verdict.RecoveredKey;
import tachotwin.app.lab.verdict.SignatureVerdict;
import tachotwin.gost.Certificate;

/** Puts what was found of a file into JSON. */
final class FindingsJson {
  private FindingsJson() {}

  static void put(ObjectNode out, Findings findings) {
    out.put("verdict", findings.verdict());
    ArrayNode signatures = out.putArray("signatures");
    findings.signatures().forEach(one -> put(signatures.addObject(), one));
    ArrayNode certificates = out.putArray("certificates");
    findings.certificates().forEach(one -> put(certificates.addObject(), one));
    ArrayNode faults = out.putArray("faults");
    for (Fault one : findings.faults()) {
      faults
          .addObject()
          .put("part", one.part())
          .put("offset", one.offset())
          .put("problem", one.problem());
    }
    ArrayNode notes = out.putArray("notes");
    findings.notes().forEach(notes::add);
    ArrayNode recovered = out.putArray("recoveredKeys");
    findings.recovered().forEach(one -> put(recovered.addObject(), one));
  }

  private static void put(ObjectNode out, SignatureVerdict one) {
    out.put("part", one.part())
        .put("from", one.from())
        .put("to", one.to())
        .put("at", one.at())
        .put("length", one.length())
        .put("algorithm", one.algorithm())
        .put("certificate", one.certificate())
        .put("verdict", one.verdict().code())
        .put("reason", one.reason())
        .put("hash", one.method().hash())
        .put("octetOrder", one.method().order());
    out.putObject("key")
        .put("source", one.key().source().code())
        .put("name", one.key().name())
        .put("keyId", one.key().keyId());
  }

  private static void put(ObjectNode out, RecoveredKey one) {
    out.put("keyId", one.key().keyId().toHex())
        .put("publicKey", one.key().toPem())
        .put("curve", one.key().curve().name())
        .put("algorithm", one.key().scheme().algorithm())
        .put("hash", one.reading().scheme().hashName())
        .put("octetOrder", one.reading().orderTitle())
        .put("made", one.parts().size())
        .put("of", one.of());
    ArrayNode parts = out.putArray("parts");
    one.parts().forEach(parts::add);
  }

  private static void put(ObjectNode out, CertificateVerdict one) {
    out.put("name", one.name());
    if (one.from() >= 0) {
      out.put("from", one.from()).put("to", one.to());
    }
    Certificate certificate = one.certificate();
    if (certificate != null) {
      out.put("serialNumber", certificate.serialNumber())
          .put("equipmentType", certificate.subject().equipmentType())
          .put("number", certificate.subject().number())
          .put("holder", certificate.subject().name())
          .put("keyId", certificate.keyId().toHex())
          .put("notBefore", certificate.notBefore().toString())
          .put("notAfter", certificate.notAfter().toString())
          .put("privateKeyUntil", certificate.privateKeyUntil().toString());
    }
    out.put("verdict", one.verdict().code()).put("reason", one.reason());
  }
}

package tachotwin.app.lab.reading;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import tachotwin.app.lab.verdict.JudgedCardFile;
import tachotwin.app.lab.verdict.JudgedDownload;
import tachotwin.app.lab.verdict.JudgedEuropeanVuFile;
import tachotwin.app.lab.verdict.JudgedVuFile;
import tachotwin.app.lab.verdict.Verdict;
import tachotwin.dictionary.DataType;
import tachotwin.download.SignedPart;
import tachotwin.download.UnsignedPart;
import tachotwin.download.VuRecord;

/** A .ddd file as JSON: {@code docs/downloads.md} describes it. */
public final class DownloadJson {
  private DownloadJson() {}

  /**
   * What was found, with the whole content where it is asked for.
   *
   * @param file the file
   * @param length its octets
   * @param content whether the content is wanted
   */
  public static ObjectNode of(JudgedDownload file, int length, boolean content) {
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    out.put("kind", kind(file)).put("length", length);
    FindingsJson.put(out, file.findings());
    if (file instanceof JudgedCardFile card) {
      putUnsigned(out.putArray("unsigned"), card);
    }
    if (content) {
      ArrayNode parts = out.putArray("content");
      if (file instanceof JudgedVuFile vu) {
        vu.records().forEach(one -> put(parts.addObject(), one));
        vu.unknown().forEach(one -> put(parts.addObject(), one));
      } else if (file instanceof JudgedCardFile card) {
        card.files().forEach(one -> put(parts.addObject(), one));
      } else if (file instanceof JudgedEuropeanVuFile european) {
        european.layout().parts().forEach(one -> put(parts.addObject(), european, one));
      }
    }
    return out;
  }

  private static String kind(JudgedDownload file) {
    if (file instanceof JudgedCardFile) {
      return "card";
    }
    return file instanceof JudgedVuFile ? "vehicle-unit" : "vehicle-unit-european";
  }

  private static void putUnsigned(ArrayNode out, JudgedCardFile card) {
    for (UnsignedPart one : card.download().unsignedParts()) {
      out.addObject()
          .put("part", one.name())
          .put("from", one.from())
          .put("to", one.to())
          .put("signatureExpected", one.signatureExpected())
          .put("verdict", Verdict.NOT_SIGNED.code());
    }
  }

  private static void put(ObjectNode out, JudgedVuFile.Entry one) {
    out.put("part", one.name()).put("from", one.part().from()).put("to", one.part().to());
    VuRecord record = one.record();
    if (record != null) {
      out.set("data", DataTree.of(record.data()));
      out.set("stamp", DataTree.of(record.stamp()));
    }
  }

  private static void put(ObjectNode out, JudgedCardFile.Entry one) {
    out.put("part", one.name()).put("from", one.from()).put("to", one.to());
    DataType value = one.value();
    if (value != null) {
      out.set("data", DataTree.of(value));
    } else {
      out.put("octets", one.octets().toHex());
    }
  }

  private static void put(ObjectNode out, JudgedVuFile.Unknown one) {
    out.put("part", one.name())
        .put("from", one.from())
        .put("to", one.from() + one.octets().length())
        .put("octets", one.octets().toHex());
  }

  private static void put(ObjectNode out, JudgedEuropeanVuFile file, SignedPart one) {
    out.put("part", one.name())
        .put("from", one.from())
        .put("to", one.to())
        .put("octets", file.file().slice(one.from(), one.to()).toHex());
  }
}

package tachotwin.app.lab.reading;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tachotwin.gost.Certificate;
import tachotwin.skzi.archive.Alteration;
import tachotwin.skzi.archive.ArchiveVerifier.Verdict;
import tachotwin.skzi.archive.SealPlace;
import tachotwin.time.SimInstant;

/** The verdict on an archive of the block for a person and as JSON. */
public final class ArchiveReading {
  private ArchiveReading() {}

  /**
   * In Russian.
   *
   * @param partNumber serial number of the block
   * @param verdict what was found
   */
  public static List<String> text(String partNumber, Verdict verdict) {
    List<String> out = new ArrayList<>();
    out.add("Архив блока " + partNumber);
    out.add(
        "  сегментов %d, записей %d, октетов %d"
            .formatted(verdict.segments(), verdict.records(), verdict.octets()));
    verdict
        .first()
        .ifPresent(first -> out.add("  записи %s … %s".formatted(first, told(verdict.last()))));
    out.add(
        "  подписей блока верных %d, записей после последней подписи %d"
            .formatted(verdict.seals().size(), verdict.unsealed()));
    if (verdict.tornOctets() > 0) {
      out.add(
          "Примечание: в конце %d октетов недописанной записи (обрыв питания)"
              .formatted(verdict.tornOctets()));
    }
    verdict.alteration().ifPresent(found -> out.add("Замечание: " + text(found)));
    out.add(verdict.isIntact() ? "Вывод: архив цел." : "Вывод: архив ИЗМЕНЁН.");
    return out;
  }

  /** Where and what the first alteration is, in one line. */
  public static String text(Alteration found) {
    String record =
        found.index() < 0
            ? "заголовок"
            : "запись %d%s%s"
                .formatted(
                    found.index(),
                    found.kind().map(kind -> " " + kind).orElse(""),
                    found.at().map(at -> " от " + at).orElse(""));
    String after = found.after().map(at -> " (предыдущая цела, от " + at + ")").orElse("");
    return "%s, смещение %d, %s: %s%s"
        .formatted(found.file(), found.offset(), record, found.defect().text(), after);
  }

  /**
   * As JSON: where each seal stands is told, so that others can check the signatures.
   *
   * @param partNumber serial number of the block
   * @param certificate certificate of the key of the seals
   * @param verdict what was found
   */
  public static ObjectNode json(String partNumber, Certificate certificate, Verdict verdict) {
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    out.put("kind", "block archive").put("block", partNumber);
    out.put("whole", verdict.isIntact());
    out.put("segments", verdict.segments()).put("records", verdict.records());
    out.put("seals", verdict.seals().size()).put("unsealed", verdict.unsealed());
    out.put("octets", verdict.octets()).put("torn", verdict.tornOctets());
    put(out, "from", verdict.first());
    put(out, "to", verdict.last());
    out.put("certificate", certificate.toPem());
    ArrayNode signatures = out.putArray("signatures");
    verdict.seals().forEach(seal -> put(signatures.addObject(), seal, certificate));
    verdict.alteration().ifPresent(found -> put(out.putObject("alteration"), found));
    return out;
  }

  private static void put(ObjectNode out, SealPlace seal, Certificate certificate) {
    out.put("file", seal.file()).put("from", seal.from()).put("to", seal.to());
    out.put("at", seal.to()).put("length", seal.length());
    out.put("algorithm", certificate.key().scheme().algorithm());
    out.put("moment", seal.at().toString()).put("verdict", "valid");
  }

  private static void put(ObjectNode out, Alteration found) {
    out.put("file", found.file()).put("offset", found.offset()).put("record", found.index());
    found.kind().ifPresent(kind -> out.put("kind", kind.name()));
    put(out, "at", found.at());
    put(out, "after", found.after());
    out.put("defect", found.defect().name()).put("problem", found.defect().text());
  }

  private static void put(ObjectNode out, String field, Optional<SimInstant> at) {
    at.ifPresent(moment -> out.put(field, moment.toString()));
  }

  private static String told(Optional<SimInstant> at) {
    return at.map(SimInstant::toString).orElse("");
  }
}

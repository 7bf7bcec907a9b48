package tachotwin.card.filesystem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tachotwin.vectors.Vectors;

/** Holds the table against the public facts of card/card-files.json. */
class ElementaryFileTest {
  private static final JsonNode FACTS = facts();

  private static JsonNode facts() {
    try {
      return new ObjectMapper().readTree(Vectors.text("card/card-files.json"));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<JsonNode> files() {
    return StreamSupport.stream(FACTS.get("files").spliterator(), false).toList();
  }

  private static JsonNode onCard(JsonNode file, CardType type) {
    return file.get("cards").path(key(type));
  }

  private static String key(CardType type) {
    return type.name().toLowerCase(Locale.ROOT);
  }

  private static int fid(JsonNode file) {
    return Integer.parseInt(file.get("fid").asText(), 16);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SERVICE")
  void everyFileOfTheFactsHasItsEuropeanSize(CardType type) {
    // Driver's cards take the greatest size of the range, the others the smallest.
    String bound = type == CardType.DRIVER ? "sizeMax" : "sizeMin";
    for (JsonNode file : files()) {
      JsonNode card = onCard(file, type);
      Optional<ElementaryFile> ours = ElementaryFile.of(type, fid(file));
      if (!card.path("present").asBoolean()) {
        assertThat(ours).as(file.get("fid").asText()).isEmpty();
        continue;
      }
      JsonNode size = card.get(bound).isNull() ? card.get("sizeMax") : card.get(bound);
      assertThat(ours.orElseThrow().size(type))
          .as(file.get("fid").asText())
          .isEqualTo(size.asInt());
      assertThat(ours.get().title()).isEqualTo(file.get("name").asText().replaceAll(" \\(.*", ""));
      assertThat(ours.get().directory())
          .isEqualTo(
              file.get("parent").asText().equals("MF") ? Directory.MF : Directory.TACHOGRAPH);
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SERVICE")
  void theEuropeanFilesSumUpToThePrintedTotals(CardType type) {
    int last = type == CardType.DRIVER ? 1 : 0;
    JsonNode totals = FACTS.get("totals").get(key(type));
    List<ElementaryFile> european = new ArrayList<>();
    for (JsonNode file : files()) {
      if (file.get("source").asText().startsWith("Annex 1B")) {
        ElementaryFile.of(type, fid(file)).ifPresent(european::add);
      }
    }
    assertThat(european.stream().mapToInt(file -> file.size(type)).sum())
        .isEqualTo(totals.get("mf").get(last).asInt());
    assertThat(
            european.stream()
                .filter(file -> file.directory() == Directory.TACHOGRAPH)
                .mapToInt(file -> file.size(type))
                .sum())
        .isEqualTo(totals.get("df").get(last).asInt());
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SERVICE")
  void theRightsAreThoseOfTheFacts(CardType type) {
    for (JsonNode file : files()) {
      JsonNode card = onCard(file, type);
      if (!card.path("present").asBoolean() || card.get("read").asText().equals("?")) {
        continue;
      }
      ElementaryFile ours = ElementaryFile.of(type, fid(file)).orElseThrow();
      assertThat(ours.read()).as(ours.title()).isEqualTo(read(card));
      assertThat(ours.update()).as(ours.title()).isEqualTo(update(card.get("update").asText()));
    }
  }

  private static AccessCondition read(JsonNode card) {
    if (card.path("encrypted").asBoolean()) {
      return AccessCondition.PROTECTED;
    }
    // AUT of 0520 became PIN: readers without keys read it on Russian cards (docs/assumptions).
    return card.get("read").asText().equals("AUT") ? AccessCondition.PIN : AccessCondition.ALWAYS;
  }

  private static AccessCondition update(String facts) {
    return switch (facts) {
      case "NEV" -> AccessCondition.NEVER;
      case "ALW" -> AccessCondition.ALWAYS;
      default -> AccessCondition.PROTECTED;
    };
  }

  @ParameterizedTest
  @EnumSource
  void nothingButFilesOfOurOwnIsAdded(CardType type) {
    List<Integer> known = files().stream().map(ElementaryFileTest::fid).toList();
    List<Integer> added =
        ElementaryFile.of(type).stream()
            .map(ElementaryFile::fid)
            .filter(fid -> !known.contains(fid))
            .toList();
    assertThat(added)
        .isEqualTo(
            switch (type) {
              case DRIVER -> List.of(0xC2F2, 0xC2F3);
              case WORKSHOP -> List.of(0xC2F2, 0xC2F5, 0xC2F6);
              case CONTROL, COMPANY -> List.of();
              case SERVICE -> List.of(0xC2F4);
            });
  }

  @ParameterizedTest
  @EnumSource
  void anIdentifierStandsOncePerCard(CardType type) {
    assertThat(ElementaryFile.of(type)).extracting(ElementaryFile::fid).doesNotHaveDuplicates();
  }

  @Test
  void directoriesAreThoseOfTheFacts() {
    JsonNode application = FACTS.get("df").get(1);
    assertThat(Directory.TACHOGRAPH.fid()).isEqualTo(fid(application));
    assertThat(Directory.TACHOGRAPH.aid().toHex()).isEqualTo(application.get("aid").asText());
    assertThat(Directory.MF.fid()).isEqualTo(fid(FACTS.get("df").get(0)));
  }
}

package tachotwin.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tachotwin.app.lab.RunFolder;

/** Bad input gets one line and its exit code, and leaves nothing behind. */
class DemoInputTest {
  @TempDir private Path folder;

  private static final String ONE_POINT =
      "<gpx version=\"1.1\" creator=\"x\"><trk><trkseg><trkpt lat=\"55\" lon=\"37\"/></trkseg></trk></gpx>";

  private void refused(int exit, String told, String... arguments) throws IOException {
    List<Path> before = inside();
    Run run = Run.of(arguments);
    assertThat(run.exit()).as(run.err()).isEqualTo(exit);
    assertThat(run.err().lines().toList()).as("one line").hasSize(1);
    assertThat(run.err()).contains(told).doesNotContain("Exception").doesNotContain("\tat ");
    assertThat(inside()).as("nothing is left behind").isEqualTo(before);
  }

  private List<Path> inside() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.sorted().toList();
    }
  }

  private String out() {
    return folder.resolve("out").toString();
  }

  private String file(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, content, UTF_8);
    return file.toString();
  }

  @Test
  void noFile() throws IOException {
    refused(
        2,
        "no such file",
        "demo",
        "--track",
        folder.resolve("none.gpx").toString(),
        "--out",
        out());
  }

  @Test
  void folderInPlaceOfAFile() throws IOException {
    refused(2, "is a folder", "demo", "--track", folder.toString(), "--out", out());
  }

  @Test
  void notAGpx() throws IOException {
    refused(2, "notes.gpx", "demo", "--track", file("notes.gpx", "hello"), "--out", out());
    refused(2, "page.gpx", "demo", "--track", file("page.gpx", "<html/>"), "--out", out());
  }

  @Test
  void gpxOfOnePoint() throws IOException {
    refused(2, "one.gpx", "demo", "--track", file("one.gpx", ONE_POINT), "--out", out());
  }

  @Test
  void unknownOptionAndUnknownCommand() throws IOException {
    refused(2, "--speed", "demo", "--speed", "9");
    refused(2, "fly", "fly");
    refused(2, "--seed", "demo", "--seed", "many");
  }

  @Test
  void folderOfSomebodyElse() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    Files.writeString(other.resolve("letter.txt"), "mine", UTF_8);
    refused(2, "is not empty", "demo", "--out", other.toString());
    assertThat(Files.readString(other.resolve("letter.txt"), UTF_8)).isEqualTo("mine");
  }

  @Test
  void folderOfARunThatGoesOn() throws IOException, RunFolder.FolderTakenException {
    RunFolder other = RunFolder.begin(folder.resolve("out"));
    try {
      refused(2, "another run", "demo", "--out", out());
    } finally {
      other.discard();
    }
    assertThat(inside()).containsExactly(folder);
  }

  @Test
  void fileWhereTheFolderShouldBe() throws IOException {
    refused(2, "is a file", "demo", "--out", file("taken", "x"));
  }

  @Test
  void folderThatCannotBeWritten() throws IOException {
    refused(3, "cannot write", "demo", "--out", file("plain", "x") + "/below/out");
  }
}

package tachotwin.app.shipping;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import tachotwin.app.shipping.StoredZip.Member;
import tachotwin.octet.Octets;

/**
 * The zip that needs no build and no network: the jar, its launchers and its papers. The same jar
 * gives the same zip, octet for octet.
 */
public final class Shipment {
  private final List<Member> members;

  private Shipment(List<Member> members) {
    this.members = members;
  }

  /**
   * What is sent with a jar.
   *
   * @param jar the product with everything it needs
   * @throws IOException if the jar cannot be read
   * @throws IllegalStateException if the jar holds something whose licence is not known
   */
  public static Shipment of(Path jar) throws IOException {
    return new Shipment(
        List.of(
            text("README.txt"),
            new Member("tachotwin", true, Resources.octets("tachotwin")),
            text("tachotwin.cmd"),
            text("start.cmd"),
            new Member("tachotwin.jar", false, Octets.of(Files.readAllBytes(jar))),
            text("LICENSE"),
            new Member("NOTICE", false, notice(jar))));
  }

  /** Writes the zip; under its own name it stands only when it is whole. */
  public void write(Path zip) throws IOException {
    Path target = zip.toAbsolutePath().normalize();
    Path name = target.getFileName();
    Path unfinished = target.resolveSibling("." + name + ".unfinished");
    Files.createDirectories(unfinished.resolveSibling(""));
    try {
      try (OutputStream out = Files.newOutputStream(unfinished)) {
        StoredZip.write(members, out);
      }
      Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  /** The names of the files in the zip, in their order. */
  public List<String> names() {
    return members.stream().map(Member::name).toList();
  }

  private static Member text(String name) throws IOException {
    return new Member(name, false, Resources.octets(name));
  }

  private static Octets notice(Path jar) throws IOException {
    try (ZipFile content = new ZipFile(jar.toFile(), StandardCharsets.UTF_8)) {
      List<String> names =
          content.stream().filter(entry -> !entry.isDirectory()).map(ZipEntry::getName).toList();
      String notice = ThirdParty.known().notice(names);
      return Octets.of(notice.getBytes(StandardCharsets.UTF_8));
    } catch (ThirdParty.UnknownPartException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }
}

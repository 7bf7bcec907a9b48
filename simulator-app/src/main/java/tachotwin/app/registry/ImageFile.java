package tachotwin.app.registry;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import tachotwin.card.CardImage;
import tachotwin.octet.Octets;

/**
 * A card image on disk, with the certificates of its authority and of itself in PEM beside it.
 *
 * <p>A file is whole or not there: it is written beside its place, forced to the medium and moved.
 *
 * @param path the image
 */
public record ImageFile(Path path) {
  /** Writes a new card: the certificates first, the image last. */
  public void create(CardImage image) throws IOException {
    write(authorityPem(), pem(image.credentials().authority().toPem()));
    write(certificatePem(), pem(image.credentials().certificate().toPem()));
    save(image);
  }

  /** Writes the image over what is there. */
  public void save(CardImage image) throws IOException {
    write(path, image.toOctets());
  }

  /** The certificate of the authority, for whoever checks what the card signs. */
  public Path authorityPem() {
    return beside(".ca.pem");
  }

  /** The certificate of the card. */
  public Path certificatePem() {
    return beside(".pem");
  }

  private Path beside(String ending) {
    return path.resolveSibling(path.getFileName() + ending);
  }

  private static Octets pem(String text) {
    return Octets.of(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static void write(Path target, Octets octets) throws IOException {
    Path work = target.resolveSibling("." + target.getFileName() + ".new");
    try {
      Files.write(work, octets.toByteArray());
      try (FileChannel channel = FileChannel.open(work, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(work, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(work);
    }
  }
}

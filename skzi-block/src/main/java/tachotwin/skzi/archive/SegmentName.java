package tachotwin.skzi.archive;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of the segments' files: {@code segment-000001.tta} and so on. */
final class SegmentName {
  private static final Pattern NAME = Pattern.compile("segment-(\\d{6,9})\\.tta");

  private SegmentName() {}

  static String of(long number) {
    return String.format(Locale.ROOT, "segment-%06d.tta", number);
  }

  /** The segments of a directory by their numbers. */
  static SortedMap<Long, Path> in(Path directory) throws IOException {
    SortedMap<Long, Path> segments = new TreeMap<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
      for (Path file : files) {
        Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
        if (name.matches()) {
          segments.put(Long.parseLong(name.group(1)), file);
        }
      }
    }
    return segments;
  }
}

package tachotwin.app.cli;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import picocli.CommandLine.Option;
import tachotwin.app.lab.recording.Mask;
import tachotwin.zh.dialect.CommandLayout;
import tachotwin.zh.dialect.Dialect;
import tachotwin.zh.dialect.Part;

/** The fields that do not count: {@code --mask}. */
final class MaskOption {
  @Option(
      names = "--mask",
      paramLabel = "FIELD",
      split = ",",
      description =
          "Fields whose values do not count, by name or title; 'moments' for every moment, 'N' for"
              + " the number of the block. May be repeated.")
  private Set<String> fields = new LinkedHashSet<>();

  /** The mask; a field that the dialect does not have ends the command with exit code 2. */
  Mask read(Dialect dialect) {
    Set<String> known = new HashSet<>(Set.of(Mask.MOMENTS, Mask.NUMBER));
    for (CommandLayout layout : dialect.commands().values()) {
      for (Part.Field field : layout.request().fields()) {
        known.add(field.name());
        known.add(field.title());
      }
      for (Part.Field field : layout.answer().fields()) {
        known.add(field.name());
        known.add(field.title());
      }
    }
    for (String field : fields) {
      if (!known.contains(field)) {
        throw Failure.input(
            "--mask '" + field + "': the dialect has no such field; 'tachotwin dialect' names all");
      }
    }
    return new Mask(fields);
  }
}

package tachotwin.app.lab.recording;

import java.util.Set;
import tachotwin.zh.dialect.Form;
import tachotwin.zh.dialect.Part;

/**
 * Fields whose values do not count when messages are compared.
 *
 * @param names names or titles of fields; {@link #MOMENTS} for all moments, {@link #NUMBER} for the
 *     number of the block
 */
public record Mask(Set<String> names) {
  /** All fields that hold a moment. */
  public static final String MOMENTS = "moments";

  /** N of PCB. */
  public static final String NUMBER = "N";

  /** Keeps its own copy. */
  public Mask {
    names = Set.copyOf(names);
  }

  /** Whether the number of the block is hidden. */
  boolean hidesNumber() {
    return names.contains(NUMBER);
  }

  /** Whether a field is hidden. */
  boolean hides(Part.Field field) {
    boolean moment = field.form() instanceof Form.Time || field.form() instanceof Form.DecimalTime;
    return names.contains(field.name())
        || names.contains(field.title())
        || moment && names.contains(MOMENTS);
  }
}

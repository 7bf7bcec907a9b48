package tachotwin.trace;

/**
 * One decoded field.
 *
 * @param name in the standard's words
 * @param value as a person reads it
 * @param clause where the field is defined
 */
public record Field(String name, String value, String clause) {}

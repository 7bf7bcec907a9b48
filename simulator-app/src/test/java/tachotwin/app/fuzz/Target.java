package tachotwin.app.fuzz;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import tachotwin.app.lab.verdict.KnownCertificates;
import tachotwin.dictionary.Decoder;
import tachotwin.dictionary.EquipmentType;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.Octets;

/**
 * Something that takes octets of a peer.
 *
 * @param name class and method
 * @param entry takes octets; refuses them by a DecodeException only
 */
record Target(String name, Entry entry) {
  /** The smallest size of a field that callers ask for. */
  private static final int[] SIZES = {0, 1, 2, 3, 4, 8, 16, 36};

  interface Entry {
    void take(Octets octets, Random random) throws DecodeException;
  }

  /** A target that answers every input by a value. */
  static Target of(String name, Consumer<Octets> taking) {
    return new Target(name, (octets, random) -> taking.accept(octets));
  }

  /** Whether the parameters of a method can be made up; one of them must be the octets. */
  static boolean isSuppliable(Method method) {
    boolean octets = false;
    for (Class<?> type : method.getParameterTypes()) {
      boolean input = type == Octets.class || type == OctetReader.class || type == String.class;
      octets |= input;
      if (!input
          && constants(type).isEmpty()
          && !type.isPrimitive()
          && type != EquipmentType.class
          && type != KnownCertificates.class
          && type != Decoder.class) {
        return false;
      }
    }
    return octets
        && (Modifier.isStatic(method.getModifiers())
            || !constants(method.getDeclaringClass()).isEmpty());
  }

  /** A target that calls a method with made-up parameters. */
  static Target of(Method method) {
    method.setAccessible(true);
    String name = method.getDeclaringClass().getName() + "#" + method.getName();
    return new Target(name, (octets, random) -> call(method, octets, random));
  }

  private static void call(Method method, Octets octets, Random random) throws DecodeException {
    Class<?>[] types = method.getParameterTypes();
    Object[] arguments = new Object[types.length];
    boolean text =
        !List.of(types).contains(OctetReader.class) && !List.of(types).contains(Octets.class);
    for (int i = 0; i < types.length; i++) {
      arguments[i] = argument(types[i], octets, text, random);
    }
    Object receiver =
        Modifier.isStatic(method.getModifiers())
            ? null
            : any(constants(method.getDeclaringClass()), random);
    try {
      method.invoke(receiver, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof DecodeException refusal) {
        throw refusal;
      }
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new AssertionError(e.getCause());
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  private static Object any(List<Object> values, Random random) {
    return values.get(random.nextInt(values.size()));
  }

  /** The constants of an enumeration, or of a record that names its own. */
  private static List<Object> constants(Class<?> type) {
    List<Object> out = new ArrayList<>();
    for (Field field : type.getDeclaredFields()) {
      if (Modifier.isStatic(field.getModifiers()) && field.getType() == type) {
        field.setAccessible(true);
        try {
          out.add(field.get(null));
        } catch (IllegalAccessException e) {
          throw new AssertionError(e);
        }
      }
    }
    return out;
  }

  private static Object argument(Class<?> type, Octets octets, boolean text, Random random) {
    if (type == Octets.class) {
      return octets;
    }
    if (type == OctetReader.class) {
      return octets.reader();
    }
    if (type == String.class) {
      return text ? new String(octets.toByteArray(), StandardCharsets.ISO_8859_1) : "field";
    }
    if (type == int.class) {
      return SIZES[random.nextInt(SIZES.length)];
    }
    if (type == long.class) {
      return (long) random.nextInt();
    }
    if (type == boolean.class) {
      return random.nextBoolean();
    }
    if (type == KnownCertificates.class) {
      return KnownCertificates.NONE;
    }
    if (type == Decoder.class) {
      return (Decoder<Integer>) in -> in.u8("octet", "none");
    }
    if (type == EquipmentType.class) {
      return EquipmentType.of(random.nextInt(8));
    }
    return any(constants(type), random);
  }
}

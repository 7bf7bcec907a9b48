package tachotwin.app.lab.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tachotwin.dictionary.Activity;
import tachotwin.dictionary.Address;
import tachotwin.dictionary.CardNumber;
import tachotwin.dictionary.CardSlot;
import tachotwin.dictionary.CodedOctet;
import tachotwin.dictionary.GeoCoordinates;
import tachotwin.dictionary.Ia5String;
import tachotwin.dictionary.Name;
import tachotwin.dictionary.TimeStamp;
import tachotwin.dictionary.VehicleRegistrationNumber;
import tachotwin.dictionary.card.AccountingValues;
import tachotwin.dictionary.card.BirthDate;
import tachotwin.dictionary.card.CardRing;
import tachotwin.dictionary.card.CardSets;
import tachotwin.dictionary.card.DriverActivityData;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;
import tachotwin.time.SimInstant;

/**
 * Values of appendix Б as JSON: a record becomes an object with the field names of the standard,
 * texts and times become strings, a coded octet its code and title, no time and no place null.
 */
final class DataTree {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final double DEGREE = 1e6;

  private DataTree() {}

  static JsonNode of(Object value) {
    if (value instanceof Number number) {
      return JSON.numberNode(number.longValue());
    }
    if (value instanceof Boolean is) {
      return JSON.booleanNode(is);
    }
    if (value instanceof List<?> list) {
      return array(list);
    }
    if (value instanceof CodedOctet coded) {
      return code(coded.code(), coded.title());
    }
    if (value instanceof Enum<?> constant) {
      return constant(constant);
    }
    JsonNode leaf = leaf(value);
    return leaf.isMissingNode() ? structure(value) : leaf;
  }

  private static JsonNode constant(Enum<?> value) {
    if (value instanceof Activity activity) {
      return code(activity.code(), activity.title());
    }
    if (value instanceof CardSlot slot) {
      return JSON.numberNode(slot.number());
    }
    return JSON.textNode(value.name());
  }

  private static JsonNode code(int code, String title) {
    return JSON.objectNode().put("code", code).put("title", title);
  }

  /** A value that is one word or number; a missing node for every other. */
  private static JsonNode leaf(Object value) {
    if (value instanceof TimeStamp time) {
      return time.instant().map(DataTree::of).orElseGet(JSON::nullNode);
    }
    if (value instanceof GeoCoordinates place) {
      return place.isNone()
          ? JSON.nullNode()
          : JSON.objectNode()
              .put("latitude", place.latitude() / DEGREE)
              .put("longitude", place.longitude() / DEGREE);
    }
    String text = text(value);
    return text == null ? JSON.missingNode() : JSON.textNode(text);
  }

  private static @Nullable String text(Object value) {
    if (value instanceof Octets octets) {
      return octets.toHex();
    }
    if (value instanceof SimInstant at) {
      return at.toString();
    }
    if (value instanceof Name name) {
      return name.text();
    }
    if (value instanceof Address address) {
      return address.text();
    }
    if (value instanceof Ia5String text) {
      return text.text();
    }
    if (value instanceof CardNumber number) {
      return number.text();
    }
    if (value instanceof VehicleRegistrationNumber number) {
      return number.text();
    }
    if (value instanceof BirthDate day) {
      return String.format(Locale.ROOT, "%04d-%02d-%02d", day.year(), day.month(), day.day());
    }
    return value instanceof String string ? string : null;
  }

  private static JsonNode structure(Object value) {
    if (value instanceof CardRing<?> ring) {
      return records(ring.places().size(), ring.records());
    }
    if (value instanceof CardSets<?> sets) {
      return records(sets.places().size(), sets.records());
    }
    if (value instanceof DriverActivityData activity) {
      return days(activity);
    }
    if (value instanceof AccountingValues accounting) {
      ObjectNode out = JSON.objectNode();
      for (AccountingValues.Item item : AccountingValues.Item.values()) {
        out.put(item.name(), accounting.get(item));
      }
      return out;
    }
    return components(value);
  }

  private static JsonNode records(int places, List<?> records) {
    ObjectNode out = JSON.objectNode().put("places", places);
    return out.set("records", array(records));
  }

  private static JsonNode days(DriverActivityData activity) {
    try {
      ObjectNode out = JSON.objectNode().put("ringOctets", activity.ring().length());
      return out.set("days", array(activity.days()));
    } catch (DecodeException e) {
      throw new IllegalStateException("a file that was read cannot be read", e);
    }
  }

  private static ArrayNode array(List<?> list) {
    ArrayNode out = JSON.arrayNode();
    list.forEach(one -> out.add(of(one)));
    return out;
  }

  private static JsonNode components(Object value) {
    ObjectNode out = JSON.objectNode();
    if (!value.getClass().isRecord()) {
      throw new IllegalArgumentException("no form in JSON for " + value.getClass());
    }
    for (RecordComponent component : value.getClass().getRecordComponents()) {
      try {
        out.set(component.getName(), of(component.getAccessor().invoke(value)));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
    return out;
  }
}

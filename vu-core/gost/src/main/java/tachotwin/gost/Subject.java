package tachotwin.gost;

import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import tachotwin.octet.Octets;
import tachotwin.octet.Text;

/**
 * Whose key a certificate holds.
 *
 * <p>In X.509: CN = name (UTF8String), serialNumber = number (PrintableString, left out when empty)
 * and OU = a word for the type of equipment.
 *
 * @param equipmentType type of equipment (Б.1): 1 driver card, 2 workshop card, 3 control card, 4
 *     company card, 6 vehicle unit, which is the block; 8 service card; 0 a server or an authority;
 *     −1 where a foreign certificate does not tell
 * @param number the number of card or block in letters and digits, to 16 signs
 * @param name the holder's name
 */
public record Subject(int equipmentType, String number, String name) {
  /** An АИСТК server or a certification authority. */
  public static final int SERVER = 0;

  /** A driver card. */
  public static final int DRIVER_CARD = 1;

  /** A workshop card. */
  public static final int WORKSHOP_CARD = 2;

  /** A control card. */
  public static final int CONTROL_CARD = 3;

  /** A company card. */
  public static final int COMPANY_CARD = 4;

  /** The block СКЗИ of a vehicle unit. */
  public static final int BLOCK = 6;

  /** A service card (3.40). */
  public static final int SERVICE_CARD = 8;

  /** A foreign certificate does not tell. */
  public static final int NOT_TOLD = -1;

  static final String AUTHORITY = "ca";

  private static final int NUMBER = 16;
  private static final List<String> ROLES =
      List.of(
          "aistk server",
          "driver card",
          "workshop card",
          "control card",
          "company card",
          "",
          "skzi block",
          "",
          "service card");

  /** Refuses a type outside −1…8 and a number that a PrintableString cannot hold. */
  public Subject {
    if (equipmentType < NOT_TOLD || equipmentType >= ROLES.size()) {
      throw new IllegalArgumentException("equipment type " + equipmentType);
    }
    if (!DERPrintableString.isPrintableString(number)) {
      throw new IllegalArgumentException("not a PrintableString: " + number);
    }
  }

  /** The number as 16 octets of IA5, filled with blanks: what the channels sign. */
  public Octets number16() {
    return Text.ia5(number, NUMBER);
  }

  X500Name toName() {
    if (equipmentType == NOT_TOLD || ROLES.get(equipmentType).isEmpty()) {
      throw new IllegalArgumentException("no certificates for equipment type " + equipmentType);
    }
    return toName(ROLES.get(equipmentType));
  }

  X500Name toName(String role) {
    RDN unit = new RDN(BCStyle.OU, new DERUTF8String(role));
    RDN common = new RDN(BCStyle.CN, new DERUTF8String(name));
    if (number.isEmpty()) {
      return new X500Name(new RDN[] {unit, common});
    }
    RDN serial = new RDN(BCStyle.SERIALNUMBER, new DERPrintableString(number));
    return new X500Name(new RDN[] {unit, common, serial});
  }

  static Subject ofName(X500Name name) {
    String role = first(name, BCStyle.OU);
    int type = role.equals(AUTHORITY) ? SERVER : role.isEmpty() ? NOT_TOLD : ROLES.indexOf(role);
    String number = first(name, BCStyle.SERIALNUMBER);
    boolean printable = DERPrintableString.isPrintableString(number);
    return new Subject(type, printable ? number : "", first(name, BCStyle.CN));
  }

  private static String first(X500Name name, ASN1ObjectIdentifier attribute) {
    RDN[] found = name.getRDNs(attribute);
    if (found.length == 0) {
      return "";
    }
    ASN1Encodable value = found[0].getFirst().getValue();
    return value instanceof ASN1String text ? text.getString() : "";
  }
}

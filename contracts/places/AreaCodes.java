import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.geocoding.PhoneNumberOfflineGeocoder;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Makes area-codes.txt: which state, province or country each area code of North America is of, as libphonenumber's offline geocoder
 * says for the area code as a whole. Run with libphonenumber 9.0.43, geocoder 3.23 and prefixmapper 3.23 on the class path:
 * {@code java -cp 'jars/*' contracts/places/AreaCodes.java > contracts/src/main/resources/places/area-codes.txt}.
 */
public class AreaCodes {
  private static final Set<String> ISLANDS = Set.of("PR", "GU", "VI", "AS", "MP");
  private static final Map<String, String> SHORT =
      Map.of("Washington D.C.", "DC", "Washington State", "WA", "Philadelphia", "PA", "Toronto", "ON", "British Colombia", "BC");

  public static void main(String[] arguments) throws Exception {
    PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
    PhoneNumberOfflineGeocoder geocoder = PhoneNumberOfflineGeocoder.getInstance();
    Map<Integer, String> named = new TreeMap<>();
    for (int code = 201; code < 990; code++) {
      for (int exchange : new int[] {555, 200, 232, 334, 443, 623, 746, 867, 999}) {
        var number = phones.parse("+1" + code + exchange + "0100", null);
        String region = phones.getRegionCodeForNumber(number);
        String said = region == null ? "" : geocoder.getDescriptionForValidNumber(number, Locale.ENGLISH);
        if (region != null && ISLANDS.contains(region)) {
          named.putIfAbsent(code, "US " + region);
        } else if (region != null && !region.equals("US") && !region.equals("CA")) {
          named.putIfAbsent(code, region);
        } else if (!said.isEmpty() && !said.equals("United States") && !said.equals("Canada")) {
          named.putIfAbsent(code, region + " " + SHORT.getOrDefault(said, said).replaceFirst("^.*, ", ""));
        }
      }
    }
    System.out.println("# Area codes of North America: ISO country, then the state or province if the source says one.");
    System.out.println("# Made by contracts/places/AreaCodes.java from the offline geocoder of libphonenumber 9.0.43 (Apache-2.0).");
    named.forEach((code, place) -> System.out.println(code + " " + place));
  }
}

package se.rodatraden.people;

/** Where to send a letter. */
public record Address(String street, String postcode, String town) {
    public Address {
        if (street.isBlank() || town.isBlank() || !postcode.matches("\\d{3} ?\\d{2}")) {
            throw new IllegalArgumentException("an address has a street, a postcode of five digits and a town");
        }
    }

    @Override
    public String toString() {
        return "(address)";
    }
}

package se.rodatraden.demo;

import java.util.List;

/**
 * The fictional city of Ekehamn: its districts, in the order in which they are numbered, and the share of
 * the children that each has.
 */
final class SampleOrganisation {

    static final String CITY = "Ekehamn";

    static final List<District> DISTRICTS = List.of(
            new District("norra-hamnen", "Norra Hamnen", "NHN", 7),
            new District("vastra-strand", "Västra Strand", "VSN", 8),
            new District("kvarnberga", "Kvarnberga", "KVN", 14),
            new District("lindhaga", "Lindhaga", "LHN", 9),
            new District("bjorkangen", "Björkängen", "BÄN", 12),
            new District("tallasen", "Tallåsen", "TÅN", 11),
            new District("solhojden", "Solhöjden", "SHN", 10),
            new District("rosendala", "Rosendala", "RDN", 6),
            new District("mariefalt", "Mariefält", "MFN", 8),
            new District("skogsvik", "Skogsvik", "SVN", 7),
            new District("hammarslund", "Hammarslund", "HLN", 8));

    private SampleOrganisation() {}

    /**
     * @param code for configuration and sign-in names
     * @param series the letters of the district committee's diary numbers
     * @param share of the city's children, in per cent; all of them make a hundred
     */
    record District(String code, String name, String series, int share) {}
}

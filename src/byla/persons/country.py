"""Countries by code: ISO 3166-1 alpha-3, the codes of ICAO Doc 9303 for people without one, and countries
that are no more.

A closed list: what is not here cannot be recorded, and a new country is a change of this file with its
source.
"""

from __future__ import annotations

STATELESS = "XXA"
COUNTRIES = tuple(
    """
    ABW AFG AGO AIA ALA ALB AND ARE ARG ARM ASM ATA ATF ATG AUS AUT AZE BDI BEL BEN BES BFA BGD BGR BHR
    BHS BIH BLM BLR BLZ BMU BOL BRA BRB BRN BTN BVT BWA CAF CAN CCK CHE CHL CHN CIV CMR COD COG COK COL
    COM CPV CRI CUB CUW CXR CYM CYP CZE DEU DJI DMA DNK DOM DZA ECU EGY ERI ESH ESP EST ETH FIN FJI FLK
    FRA FRO FSM GAB GBR GEO GGY GHA GIB GIN GLP GMB GNB GNQ GRC GRD GRL GTM GUF GUM GUY HKG HMD HND HRV
    HTI HUN IDN IMN IND IOT IRL IRN IRQ ISL ISR ITA JAM JEY JOR JPN KAZ KEN KGZ KHM KIR KNA KOR KWT LAO
    LBN LBR LBY LCA LIE LKA LSO LTU LUX LVA MAC MAF MAR MCO MDA MDG MDV MEX MHL MKD MLI MLT MMR MNE MNG
    MNP MOZ MRT MSR MTQ MUS MWI MYS MYT NAM NCL NER NFK NGA NIC NIU NLD NOR NPL NRU NZL OMN PAK PAN PCN
    PER PHL PLW PNG POL PRI PRK PRT PRY PSE PYF QAT REU ROU RUS RWA SAU SDN SEN SGP SGS SHN SJM SLB SLE
    SLV SMR SOM SPM SRB SSD STP SUR SVK SVN SWE SWZ SXM SYC SYR TCA TCD TGO THA TJK TKL TKM TLS TON TTO
    TUN TUR TUV TWN TZA UGA UKR UMI URY USA UZB VAT VCT VEN VGB VIR VNM VUT WLF WSM YEM ZAF ZMB ZWE
    """.split()  # noqa: SIM905
)
"""ISO 3166-1 alpha-3 as of 2024."""

WITHOUT_COUNTRY = (STATELESS, "XXB", "XXC", "XXX")
"""Stateless (1954 Convention), refugee (1951 Convention), other refugee, not said: ICAO Doc 9303-3, section
5.
"""

NOT_IN_ISO = ("RKS",)
"""Kosovo as its own passports and the Union's forms write it; it has no code in ISO 3166-1."""

NO_MORE = ("CSK", "DDR", "SCG", "SUN", "YUG")
"""ISO 3166-3. Where somebody was born; nobody is their citizen today."""

CITIZENSHIPS = (*COUNTRIES, *NOT_IN_ISO, *WITHOUT_COUNTRY)
"""What a citizenship may be recorded as; a status without citizenship among them."""

BIRTHPLACES = (*COUNTRIES, *NOT_IN_ISO, *NO_MORE)
ISSUERS = (*COUNTRIES, *NOT_IN_ISO)
"""Who issues travel documents."""

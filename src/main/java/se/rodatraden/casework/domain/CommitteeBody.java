package se.rodatraden.casework.domain;

/** Who decides in the social committee's name: the power may be delegated to a subcommittee and to nobody else (SoL 30:10). */
public enum CommitteeBody {
    COMMITTEE,
    SUBCOMMITTEE
}

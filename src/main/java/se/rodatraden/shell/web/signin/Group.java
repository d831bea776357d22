package se.rodatraden.shell.web.signin;

import java.util.List;
import se.rodatraden.kernel.Role;

/** Those of the sample municipality who hold one role, in the order in which they were enrolled. */
public record Group(Role role, List<Member> members) {
    private static final int SHOWN = 3;

    public Group {
        members = List.copyOf(members);
    }

    public List<Member> leading() {
        return members.subList(0, Math.min(SHOWN, members.size()));
    }

    public List<Member> others() {
        return members.subList(Math.min(SHOWN, members.size()), members.size());
    }
}

package org.rapporteur.store;

/// How large a build is.
///
/// @param quads how many it holds
/// @param bytes the room that its database takes on disk; 0 where it is kept elsewhere
public record BuildSize(long quads, long bytes) {

    /// Of nothing.
    public static final BuildSize NONE = new BuildSize(0, 0);
}

namespace KpiBot.Teams.Replying;

/// <summary>Teams cannot be asked just now: the arrival is handled later.</summary>
internal sealed class TeamsBusyException(string error) : Exception(error);

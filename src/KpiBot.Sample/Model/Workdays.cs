namespace KpiBot.Sample.Model;

/// <summary>When the company works: head office time.</summary>
internal static class Workdays
{
    public const string Zone = "America/Sao_Paulo";
    public const int StartHour = 8;
    public const int EndHour = 18;

    /// <summary>Hours of work within which sales has promised to follow up a lead.</summary>
    public const int FollowUpHours = 4;

    /// <summary>Days off with a fixed date.</summary>
    public static readonly (int Month, int Day)[] Holidays = [(1, 1), (4, 21), (5, 1), (9, 7), (10, 12), (11, 2), (11, 15), (12, 25)];
}

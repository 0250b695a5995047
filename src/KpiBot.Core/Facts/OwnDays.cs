namespace KpiBot.Facts;

/// <summary>The sources in which some lead gives itself the day of its opportunity, or the day on which it became a customer; in the others all such days are those of deals.</summary>
internal sealed record OwnDays(SortedSet<int> Opportunity, SortedSet<int> Customer)
{
    public OwnDays()
        : this([], [])
    {
    }
}

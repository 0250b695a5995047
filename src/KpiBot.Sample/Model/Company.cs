namespace KpiBot.Sample.Model;

/// <summary>All that is fixed before the first lead comes in.</summary>
internal sealed class Company
{
    public Company(SampleOptions options)
    {
        Options = options;
        Timeline = new Timeline(options.Until);
        People = new People(options.Deals);
        Rates = new Rates(Timeline, options.Seed);
        Story = new Story(Timeline);
    }

    public SampleOptions Options { get; }

    public Timeline Timeline { get; }

    public People People { get; }

    public Rates Rates { get; }

    public Story Story { get; }

    /// <summary>The seller himself, or who took over when he had left.</summary>
    public int SellerOn(int seller, int day, int account) => seller == People.Leaver && day > Story.SellerLeft ? People.Successor(account) : seller;

    /// <summary>Some quarters go better than others: thousandths of the chance to win. The last ones are part of the story.</summary>
    public int Mood(int quarter) => (quarter - Timeline.LastFullQuarter) switch
    {
        < -1 => Dice(Throw.Deal, -quarter).Between(-30, 30),
        -1 => 12,
        0 => -12,
        _ => 0,
    };

    public Dice Dice(Throw purpose, long entity) => new(Options.Seed, purpose, entity);

    /// <summary>An amount of the smallest company, at this one's size.</summary>
    public long Scaled(long amount) => amount * Options.Deals / 1_250;
}

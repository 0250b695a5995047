using KpiBot.Access;

namespace KpiBot.Tests.Access;

/// <summary>Every combination there is, against the house's rules written down once more, as a reader of them would check.</summary>
public class PolicyTests
{
    // What an answer may need: rows are class and form, "who may be the asker" by grant, and what the channel must hold by place. - means never.
    private const string Table = """
        class      form        asker      private    public     shared
        Open       Figure      Open       Open       Open       Open
        Open       PersonSlice Internal   Internal   Internal   -
        Open       Records     Internal   Internal   -          -
        Open       Export      Internal   -          -          -
        Internal   Figure      Internal   Internal   Internal   -
        Internal   PersonSlice Internal   Internal   Internal   -
        Internal   Records     Internal   Internal   -          -
        Internal   Export      Internal   -          -          -
        Restricted Figure      Restricted Restricted Restricted -
        Restricted PersonSlice Restricted Restricted -          -
        Restricted Records     Restricted Restricted -          -
        Restricted Export      Restricted -          -          -
        """;

    private static readonly Dictionary<(string Class, string Form), string[]> Rows = Table.Split('\n').Skip(1)
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToDictionary(cells => (cells[0], cells[1]), cells => cells[2..]);

    [Theory]
    [InlineData(Deed.Note, Who.Member, Who.Admin)]
    [InlineData(Deed.Agree, Who.Admin)]
    [InlineData(Deed.Link, Who.Admin)]
    public void What_is_kept_is_changed_by_members_and_what_is_agreed_by_admins(Deed deed, params Who[] may) =>
        Assert.Equal(may.Order(), Enum.GetValues<Who>().Where(who => Policy.May(deed, who, Policy.DefaultOf(who))).Order());

    [Fact]
    public void A_member_to_whom_everything_was_granted_may_agree_and_an_outsider_never() =>
        Assert.Equal([Who.Member, Who.Admin], Enum.GetValues<Who>().Where(who => Policy.May(Deed.Agree, who, Grant.Restricted)));

    [Fact]
    public void Every_combination_is_decided_as_the_table_says()
    {
        var seen = 0;
        foreach (var asked in Everything())
        {
            Assert.True(Expected(asked) == Policy.Decide(asked).Verdict, $"{asked}: {Policy.Decide(asked)}");
            seen++;
        }

        Assert.Equal(5 * 4 * 5 * 4 * 3 * 4 * 3, seen);
    }

    [Fact]
    public void A_larger_grant_never_allows_less() => Assert.All(Everything().Where(asked => asked.Channel < Grant.Restricted), asked =>
    {
        var (now, then) = (Policy.Decide(asked).Verdict, Policy.Decide(asked with { Channel = asked.Channel + 1 }).Verdict);
        Assert.True(then <= now, $"{asked}: {now}, with more {then}");
    });

    [Fact]
    public void By_default_outsiders_and_shared_channels_get_nothing()
    {
        var byDefault = Everything().Where(asked => asked.Personal == Policy.DefaultOf(asked.Who) && asked.Channel == Policy.DefaultIn(asked.Where));
        var closed = byDefault.Where(asked => asked.Who is Who.Guest or Who.External or Who.Unknown || asked.Where is Place.Shared or Place.Unknown).ToList();
        Assert.NotEmpty(closed);
        Assert.All(closed, asked => Assert.Equal((Verdict.Refuse, Refusal.NotHere), (Policy.Decide(asked).Verdict, Policy.Decide(asked).Words)));
    }

    [Fact]
    public void By_default_a_member_asks_anything_internal_and_files_come_to_the_asker_alone()
    {
        Decision Ask(Place where, KpiClass kept, Form form) => Policy.Decide(new(Who.Member, Policy.DefaultOf(Who.Member), where, Policy.DefaultIn(where), kept, form, 3));
        Assert.Equal(new(Verdict.Allow, Reason.Granted), Ask(Place.Public, KpiClass.Internal, Form.Figure));
        Assert.Equal(new(Verdict.OnlyToAsker, Reason.ChannelMayNot), Ask(Place.Public, KpiClass.Internal, Form.Records));
        Assert.Equal(new(Verdict.OnlyToAsker, Reason.ChannelMayNot), Ask(Place.Private, KpiClass.Internal, Form.Export));
        Assert.Equal(new(Verdict.Allow, Reason.AskerAlone), Ask(Place.Direct, KpiClass.Internal, Form.Export));
        Assert.Equal(new(Verdict.Refuse, Reason.AskerMayNot), Ask(Place.Direct, KpiClass.Restricted, Form.Figure));
    }

    [Fact]
    public void What_is_refused_for_the_things_sake_is_refused_in_the_words_for_what_there_is_not() => Assert.All(
        Everything().Select(Policy.Decide).Where(decision => decision.Verdict == Verdict.Refuse && decision.Reason is Reason.AskerMayNot or Reason.TooFewRecords),
        decision => Assert.Equal(Refusal.NotFound, decision.Words));

    [Fact]
    public void What_is_refused_for_the_asker_or_the_place_does_not_depend_on_the_thing() => Assert.All(
        Everything().Where(asked => Policy.Decide(asked).Words == Refusal.NotHere),
        asked => Assert.All(Enum.GetValues<KpiClass>(), kept => Assert.All(Enum.GetValues<Form>(), form =>
            Assert.Equal(Policy.Decide(asked), Policy.Decide(asked with { Class = kept, Form = form })))));

    [Fact]
    public void A_refusal_has_words_and_nothing_else_has() => Assert.All(
        Everything().Select(Policy.Decide), decision => Assert.Equal(decision.Verdict == Verdict.Refuse, decision.Words is not null));

    [Fact]
    public void Only_what_everyone_there_may_read_is_posted_unasked() => Assert.All(
        Everything().Select(Policy.Decide), decision => Assert.Equal(decision.Verdict == Verdict.Allow, decision.MayBePosted));

    [Fact]
    public void Several_kpis_are_kept_as_closely_as_the_closest()
    {
        var classes = new KpiClasses(new Dictionary<string, KpiClass> { ["leads"] = KpiClass.Open, ["cac"] = KpiClass.Restricted });
        Assert.Equal(KpiClass.Open, classes.Of(["leads"]));
        Assert.Equal(KpiClass.Internal, classes.Of(["leads", "win_rate"]));
        Assert.Equal(KpiClass.Restricted, classes.Of(["leads", "cac", "win_rate"]));
        Assert.Equal(KpiClass.Internal, KpiClasses.Default.Of([]));
    }

    private static Verdict Expected(Asked asked)
    {
        var row = Rows[($"{asked.Class}", $"{asked.Form}")];
        if (asked.Who == Who.Unknown || asked.Where == Place.Unknown) return Verdict.Refuse;
        if (asked.Form == Form.PersonSlice && asked.Records is not >= 3) return Verdict.Refuse;
        var isOutsider = asked.Who is Who.Guest or Who.External;
        if (!Has(asked.Personal, row[0]) || (isOutsider && row[0] != "Open")) return Verdict.Refuse;
        return asked.Where switch
        {
            Place.Direct => Verdict.Allow,
            Place.Private => Has(asked.Channel, row[1]) ? Verdict.Allow : Verdict.OnlyToAsker,
            Place.Public => Has(asked.Channel, row[2]) ? Verdict.Allow : Verdict.OnlyToAsker,
            Place.Shared or Place.Unknown => Has(asked.Channel, row[3]) ? Verdict.Allow : Verdict.Refuse,
        };
    }

    private static bool Has(Grant grant, string needed) => needed != "-" && grant >= Enum.Parse<Grant>(needed);

    private static IEnumerable<Asked> Everything() =>
        from who in Enum.GetValues<Who>()
        from personal in Enum.GetValues<Grant>()
        from place in Enum.GetValues<Place>()
        from channel in Enum.GetValues<Grant>()
        from kept in Enum.GetValues<KpiClass>()
        from form in Enum.GetValues<Form>()
        from records in (int?[])[null, 2, 3]
        select new Asked(who, personal, place, channel, kept, form, records);
}

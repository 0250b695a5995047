namespace KpiBot.Access;

/// <summary>
/// Who may see what, where. Nothing is allowed that a table does not allow: the asker needs the right, and so does everyone who would read it. Asked again
/// when something is posted, for the channel may have changed.
/// </summary>
public static class Policy
{
    /// <summary>A person's figure needs so many records, or it tells of single deals.</summary>
    public const int FewestRecords = 3;

    // The grant that each form of each class takes.
    private static readonly Dictionary<(KpiClass, Form), Grant> Needed = new()
    {
        [(KpiClass.Open, Form.Figure)] = Grant.Open,
        [(KpiClass.Open, Form.PersonSlice)] = Grant.Internal,
        [(KpiClass.Open, Form.Records)] = Grant.Internal,
        [(KpiClass.Open, Form.Export)] = Grant.Internal,
        [(KpiClass.Internal, Form.Figure)] = Grant.Internal,
        [(KpiClass.Internal, Form.PersonSlice)] = Grant.Internal,
        [(KpiClass.Internal, Form.Records)] = Grant.Internal,
        [(KpiClass.Internal, Form.Export)] = Grant.Internal,
        [(KpiClass.Restricted, Form.Figure)] = Grant.Restricted,
        [(KpiClass.Restricted, Form.PersonSlice)] = Grant.Restricted,
        [(KpiClass.Restricted, Form.Records)] = Grant.Restricted,
        [(KpiClass.Restricted, Form.Export)] = Grant.Restricted,
    };

    // The most that a grant to such an asker can amount to.
    private static readonly Dictionary<Who, Grant> MostOf = new()
    {
        [Who.Member] = Grant.Restricted,
        [Who.Admin] = Grant.Restricted,
        [Who.Guest] = Grant.Open,
        [Who.External] = Grant.Open,
        [Who.Unknown] = Grant.Nothing,
    };

    // The most that a grant to such a place can amount to, by form. A place that is not listed reads nothing of that form.
    private static readonly Dictionary<(Place, Form), Grant> MostIn = new()
    {
        [(Place.Private, Form.Figure)] = Grant.Restricted,
        [(Place.Private, Form.PersonSlice)] = Grant.Restricted,
        [(Place.Private, Form.Records)] = Grant.Restricted,
        [(Place.Public, Form.Figure)] = Grant.Restricted,
        [(Place.Public, Form.PersonSlice)] = Grant.Internal,
        [(Place.Shared, Form.Figure)] = Grant.Open,
    };

    // The grant that it takes to change something.
    private static readonly Dictionary<Deed, Grant> NeededFor = new() { [Deed.Note] = Grant.Internal, [Deed.Agree] = Grant.Restricted, [Deed.Link] = Grant.Restricted };

    /// <summary>Whether somebody may change something, wherever they say so.</summary>
    public static bool May(Deed deed, Who who, Grant personal) => who is Who.Member or Who.Admin && Least(personal, MostOf[who]) >= NeededFor[deed];

    /// <summary>What an asker is granted who was given nothing of their own.</summary>
    public static Grant DefaultOf(Who who) => who switch
    {
        Who.Admin => Grant.Restricted,
        Who.Member => Grant.Internal,
        Who.Guest or Who.External or Who.Unknown => Grant.Nothing,
    };

    /// <summary>What a channel is granted that was given nothing of its own.</summary>
    public static Grant DefaultIn(Place place) => place switch
    {
        Place.Private or Place.Public => Grant.Internal,
        Place.Direct or Place.Shared or Place.Unknown => Grant.Nothing,
    };

    /// <summary>Decides; the asker and the place first, so that what is refused for their sake tells nothing of the thing.</summary>
    public static Decision Decide(Asked asked)
    {
        if (asked.Who == Who.Unknown) return new(Verdict.Refuse, Reason.AskerUnknown);
        if (asked.Where == Place.Unknown) return new(Verdict.Refuse, Reason.PlaceUnknown);
        var asker = Least(asked.Personal, MostOf[asked.Who]);
        if (asker == Grant.Nothing && asked.Who is Who.Guest or Who.External) return new(Verdict.Refuse, Reason.Outsider);
        if (asked.Where == Place.Shared && asked.Channel == Grant.Nothing) return new(Verdict.Refuse, Reason.SharedOutside);

        var needed = Needed[(asked.Class, asked.Form)];
        if (asker < needed) return new(Verdict.Refuse, Reason.AskerMayNot);
        if (asked.Form == Form.PersonSlice && asked.Records is null or < FewestRecords) return new(Verdict.Refuse, Reason.TooFewRecords);
        if (asked.Where == Place.Direct) return new(Verdict.Allow, Reason.AskerAlone);
        if (Least(asked.Channel, MostIn.GetValueOrDefault((asked.Where, asked.Form))) >= needed) return new(Verdict.Allow, Reason.Granted);
        return new(asked.Where == Place.Shared ? Verdict.Refuse : Verdict.OnlyToAsker, Reason.ChannelMayNot);
    }

    private static Grant Least(Grant one, Grant other) => one < other ? one : other;
}

namespace KpiBot.Teams.Cards;

/// <summary>How much Teams takes, as its documentation says, or less where two accounts differ. Letters are UTF-16 code units, bytes those of UTF-8.</summary>
public static class Limits
{
    /// <summary>Of a card as JSON.</summary>
    public const int CardBytes = 28 * 1024;

    /// <summary>Of what stands around a card's body: its version, fall-backs and refresh.</summary>
    public const int FrameBytes = 6 * 1024;

    /// <summary>Of a body.</summary>
    public const int BodyBytes = CardBytes - FrameBytes;

    /// <summary>Of the text that is shown where cards are not.</summary>
    public const int FallbackLetters = 800;

    /// <summary>Of the line of a notification.</summary>
    public const int SummaryLetters = 200;

    /// <summary>Of what is read aloud.</summary>
    public const int SpeakLetters = 300;

    /// <summary>Of one text.</summary>
    public const int TextLetters = 2_000;

    /// <summary>Of a heading.</summary>
    public const int HeadingLetters = 300;

    /// <summary>Of a row of buttons; Teams hides further ones.</summary>
    public const int ButtonsOfRow = 6;

    /// <summary>Of an answer's questions to go on with.</summary>
    public const int Questions = 8;

    /// <summary>Of a button's face.</summary>
    public const int ButtonLetters = 60;

    /// <summary>Of what a button carries.</summary>
    public const int TokenLetters = 1_200;

    /// <summary>Of a table.</summary>
    public const int TableColumns = 12;

    /// <summary>Of a table, the titles among them.</summary>
    public const int TableRows = 60;

    /// <summary>Of a table as JSON, so that a few of them and the rest still go into one card.</summary>
    public const int TableBytes = 12 * 1024;

    /// <summary>Of a cell.</summary>
    public const int CellLetters = 120;

    /// <summary>Of a figure beside the number.</summary>
    public const int FactLetters = 200;

    /// <summary>Side by side.</summary>
    public const int FactsOfRow = 3;

    /// <summary>Of a chart's title.</summary>
    public const int ChartTitleLetters = 120;

    /// <summary>Of a chart.</summary>
    public const int ChartSeries = 6;

    /// <summary>Of a chart's axis.</summary>
    public const int ChartPlaces = 40;

    /// <summary>Of a place's or series' name.</summary>
    public const int ChartLabelLetters = 40;
}

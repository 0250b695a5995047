namespace KpiBot.Sample.Model;

/// <summary>A member of the own team.</summary>
internal sealed record Person(string Name, int Market, string Team);

/// <summary>Who sells and who looks after customers; grows with the company, twelve at its smallest.</summary>
internal sealed class People
{
    private const int DealsPerSmallTeam = 1_250;
    private const int LargestTeam = 240;

    private static readonly int[] SmallTeam = [4, 2, 2, 2];

    private static readonly string[][] FirstNames =
    [
        ["Ana", "Rafael", "Camila", "Thiago", "Juliana", "Bruno", "Fernanda", "Gustavo", "Larissa", "Marcelo"],
        ["Ximena", "Alejandro", "Daniela", "Rodrigo", "Mariana", "Emilio", "Valeria", "Jorge", "Paola", "Hugo"],
        ["Nuria", "Íñigo", "Lucía", "Álvaro", "Carmen", "Sergio", "Elena", "Pablo", "Marta", "Raúl"],
        ["Megan", "Tyler", "Hannah", "Marcus", "Claire", "Derek", "Naomi", "Scott", "Erin", "Victor"],
    ];

    private static readonly string[][] LastNames =
    [
        ["Moraes", "Teixeira", "Azevedo", "Barreto", "Cardoso", "Falcão", "Guimarães", "Nogueira", "Pacheco", "Rezende", "Siqueira"],
        ["Cervantes", "Ibarra", "Montes", "Navarrete", "Olvera", "Quiroga", "Saldaña", "Tovar", "Urbina", "Villaseñor", "Zavala"],
        ["Arregui", "Ballester", "Carrasco", "Domènech", "Echeverría", "Ferrer", "Gallardo", "Iglesias", "Lozano", "Manrique", "Sanchís"],
        ["Abbott", "Brandt", "Callahan", "Dawson", "Ellison", "Foster", "Granger", "Hollis", "Iverson", "Jennings", "Keller"],
    ];

    private readonly int[][] _sellers;

    public People(int deals)
    {
        var times = Math.Clamp(deals, DealsPerSmallTeam, DealsPerSmallTeam * LargestTeam / 12);
        var all = new List<Person>();
        _sellers = new int[Markets.All.Length][];
        for (var market = 0; market < Markets.All.Length; market++)
        {
            var size = Math.Min(SmallTeam[market] * times / DealsPerSmallTeam, 100);
            _sellers[market] = [.. Enumerable.Range(all.Count, size)];
            for (var i = 0; i < size; i++) all.Add(new Person(Named(market, i), market, Markets.All[market].Team));
        }
        CustomerSuccess = all.Count;
        all.Add(new Person(Named(0, 109), 0, "Customer Success"));
        all.Add(new Person(Named(1, 109), 1, "Customer Success"));
        All = all;
    }

    public IReadOnlyList<Person> All { get; }

    /// <summary>The first of the two who renew contracts.</summary>
    public int CustomerSuccess { get; }

    /// <summary>The seller who left; his open deals are nobody's now.</summary>
    public int Leaver => 1;

    /// <summary>Who looks after the n-th account of a market.</summary>
    public int Seller(int market, int account) => _sellers[market][account % _sellers[market].Length];

    /// <summary>Who takes over what would be the leaver's.</summary>
    public int Successor(int account) => _sellers[0][2 + (account % 2)];

    private static string Named(int market, int index) => $"{FirstNames[market][index % 10]} {LastNames[market][index % 11]}";
}

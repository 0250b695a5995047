using CsCheck;
using KpiBot.Chat;
using KpiBot.Delivery;
using NodaTime;

namespace KpiBot.Tests.Chat;

public sealed class PressSealTests : IDisposable
{
    private static readonly Instant Now = Instant.FromUnixTimeSeconds(1_763_848_800);

    private readonly PressSeal _seal = new([.. Enumerable.Range(0, 32).Select(octet => (byte)octet)]);

    public void Dispose() => _seal.Dispose();

    [Fact]
    public void What_was_sealed_is_opened_until_its_time_is_over_and_is_the_same_twice() => Presses.Sample(press =>
    {
        var token = _seal.Close(press);
        Assert.Equal(press, _seal.Open(token, Now));
        Assert.Equal(press, _seal.Open(token, press.Until));
        Assert.Null(_seal.Open(token, press.Until + Duration.FromSeconds(1)));
        Assert.Equal(token, _seal.Close(press));
        Assert.InRange(token.Length, 1, 2_000);
    });

    [Fact]
    public void Nobody_else_can_make_or_change_one() => Gen.Select(Presses, Gen.Int[0, 2_000], Gen.Char.AlphaNumeric).Sample((press, at, letter) =>
    {
        var token = _seal.Close(press);
        var changed = token[..(at % token.Length)] + letter + token[((at % token.Length) + 1)..];
        if (changed != token) Assert.True(_seal.Open(changed, Now) is not { } opened || opened == press);
        Assert.Null(_seal.Open(token[..(at % token.Length)], Now));
        using var other = new PressSeal(new byte[32]);
        Assert.Null(other.Open(token, Now));
    });

    [Theory]
    [InlineData("")]
    [InlineData("token-0")]
    [InlineData("!!!!")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void Nonsense_opens_nothing(string token) => Assert.Null(_seal.Open(token, Now));

    private static Gen<Press> Presses { get; } = Gen.Select(Gen.Enum<PressAction>(), Gen.Int[0, 1_000], Gen.Int[0, 99].Nullable(), Gen.String[0, 300]).Select((action, seconds, turn, text) =>
        new Press(action, new Destination("slack", "T012345678", "C012345678", turn is null ? null : "1763848800.000100"), Now + Duration.FromSeconds(seconds))
        {
            User = turn is > 50 ? "U012345678" : null,
            Turn = turn,
            Text = action == PressAction.Ask ? new string([.. text.Where(letter => !char.IsSurrogate(letter))]) : null,
        });
}

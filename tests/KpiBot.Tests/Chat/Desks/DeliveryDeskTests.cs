using KpiBot.Access;
using KpiBot.Answers;
using KpiBot.Chat;
using KpiBot.Chat.Desks;
using KpiBot.Delivery;
using KpiBot.Kpis;
using KpiBot.Tests.Delivery;
using Audience = KpiBot.Chat.Audience;

namespace KpiBot.Tests.Chat.Desks;

/// <summary>What a person has posted after all.</summary>
public sealed class DeliveryDeskTests
{
    [Fact]
    public void A_message_of_which_nothing_is_known_is_posted_again_once_however_often_it_is_pressed()
    {
        var bench = new Bench(canFind: false);
        bench.End.Fate = () => Fate.LostBefore;
        bench.Start();
        bench.Add(Bench.Message("one"));
        var unknown = Assert.Single(bench.Outbox.Rows.Values);
        Assert.Equal(DeliveryStatus.Unknown, unknown.Standing.Status);
        bench.End.Fate = () => Fate.Accepted;
        var button = DeliveryDesk.ButtonOf(unknown, "U1", Language.English);
        Assert.Equal("U1", button.OnlyFor);
        string Press()
        {
            var said = new DeliveryDesk(bench.Run).PressAsync(new DeskPress(1, button.Subject, Bench.Message("x").Destination, "U1", new Audience(Who.Member, Grant.Internal, Place.Direct, Grant.Internal), Language.English, null), CancellationToken.None);
            bench.Pump();
            bench.Drain();
            return AnswerText.Of(said.GetAwaiter().GetResult()!.Answer);
        }

        Assert.StartsWith("It is posted again", Press(), StringComparison.Ordinal);
        Assert.StartsWith("It was posted in the meantime", Press(), StringComparison.Ordinal);
        Assert.Single(bench.End.Ledger);
        bench.Judge();
    }
}

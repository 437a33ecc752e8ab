using System.Text;
using CsCheck;
using Declaraties.Rapporten.Schrijven;

namespace Declaraties.Rapporten.Specs;

/// <summary>Bytes die als tekst verder gaan, hoe zij ook zijn geknipt.</summary>
public sealed class TekststroomSpecs
{
    [Test]
    public void Een_teken_dat_over_twee_stukken_loopt_komt_heel_aan() => Gen.Select(Gen.String, Gen.Int[1, 7]).Sample((woord, stuk) =>
    {
        // A lone surrogate is no text, in UTF-8 or anywhere.
        var tekst = "één € 😀 " + Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(woord));
        using var uit = new StringWriter();
        using (var stroom = new Tekststroom(uit))
        {
            foreach (var deel in Encoding.UTF8.GetBytes(tekst).Chunk(stuk))
            {
                stroom.Write(deel);
            }
        }

        return uit.ToString() == tekst;
    });
}

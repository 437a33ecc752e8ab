namespace Declaraties.Opslag.Specs;

/// <summary>Een database die elk werk nog eens vraagt, zoals een server na een deadlock: van de eerste keer blijft niets staan.</summary>
internal sealed class VraagtNogEens(Database echt) : Database
{
    /// <summary>Hoe vaak werk is gevraagd dat schreef.</summary>
    public int Gevraagd { get; private set; }

    public override string Naam => echt.Naam;

    internal override bool HeeftEenSchrijver => echt.HeeftEenSchrijver;

    private protected override T Schrijft<T>(Grendel grendel, Func<Transactie, T> werk)
    {
        try
        {
            echt.InTransactie<T>(grendel, transactie =>
            {
                Gevraagd++;
                werk(transactie);
                throw new Deadlock();
            });
        }
        catch (Deadlock)
        {
            // Nothing of it is kept.
        }

        return echt.InTransactie(grendel, transactie =>
        {
            Gevraagd++;
            return werk(transactie);
        });
    }

    private protected override T LeestEen<T>(Func<Transactie, T> werk) => echt.Leest(werk);

    private protected override void NeemErbij(Transactie transactie, Grendel grendel) => throw new NotSupportedException();

    private sealed class Deadlock : Exception;
}

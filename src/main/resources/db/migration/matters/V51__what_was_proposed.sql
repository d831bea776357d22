-- What another body proposed, as the delivery says that was registered as the matter: the latest, where the body has
-- proposed anew. Whoever works in the addressee may read its clauses; the letter around them is the registrar's.
-- That registered mail is the registrar's holds for people. The owner's functions below tell the clauses alone, and see
-- no other authority's mail either (addressee_reads).
alter policy marked_or_registered on matters.delivery to rt_runtime;

create function matters.proposed_to(proposal uuid) returns table (number bigint, clause text)
    language sql stable security definer set search_path = ''
    as $$
        select c.number, c.clause
        from (
            select d.content
            from matters.delivery d
            where d.registered_as = proposal
              and d.kind = 'COUNCIL_PROPOSAL'
              and d.compartment_id in (select access.open_compartments())
              and d.registered_as not in (select access.barred_subjects())
            order by d.sent_on desc, d.id desc
            limit 1
        ) latest
        cross join jsonb_array_elements_text(latest.content -> 'clauses') with ordinality as c (clause, number)
    $$;
revoke execute on function matters.proposed_to(uuid) from public;
grant execute on function matters.proposed_to(uuid) to rt_runtime;
create index on matters.delivery (registered_as);
